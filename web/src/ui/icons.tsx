import type { ReactNode } from "react";

/** Icons of this site, on a grid of 20, in the text's colour. */
function Icon({ children, className = "size-5" }: { children: ReactNode; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {children}
    </svg>
  );
}

type Props = { className?: string };

export const Sun = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="10" cy="10" r="3.4" />
    <path d="M10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M15.7 4.3l-1.2 1.2M5.5 14.5l-1.2 1.2" />
  </Icon>
);
export const Moon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M16.6 11.9A7 7 0 0 1 8.1 3.4a7 7 0 1 0 8.5 8.5Z" />
  </Icon>
);
export const Markets = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M2.5 5.5h4c4.500 0 3 9 8.500 9h2.500M2.500 10.500h2c2.500 0 2.500 4.500 5 4.500" />
  </Icon>
);
export const Scale = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M10 3v14M6 17h8M4 6l6-1.500L16 6M4 6l-2 5.500h4L4 6ZM16 6l-2 5.500h4L16 6Z" />
  </Icon>
);
export const Drop = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M10 2.800c3 3.400 5 6 5 8.700a5 5 0 0 1-10 0c0-2.700 2-5.300 5-8.700Z" />
  </Icon>
);
export const Close = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);
export const Check = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m4.500 10.500 3.800 3.800 7.200-8.300" />
  </Icon>
);
export const Warning = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M10 3.200 2.400 16.300h15.200L10 3.200ZM10 8.200v3.600M10 14v.1" />
  </Icon>
);
export const Chevron = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m6 8 4 4 4-4" />
  </Icon>
);
export const Arrow = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M4 10h12M11.500 5.500 16 10l-4.500 4.500" />
  </Icon>
);
export const Copy = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M7.500 7.500h8v8h-8zM4.500 12.500v-8h8" />
  </Icon>
);
export const Receipt = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M5 3v14l2.500-1.500L10 17l2.500-1.500L15 17V3zM8 7h4M8 10.500h4" />
  </Icon>
);
export const Plug = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M7 3v4M13 3v4M5 7h10v3a5 5 0 0 1-10 0V7ZM10 15v2.500" />
  </Icon>
);
export const Dots = ({ className }: Props) => (
  <Icon className={className}>
    <path strokeWidth="2.6" d="M4.500 10h.01M10 10h.01M15.500 10h.01" />
  </Icon>
);
/** Two arrowheads; the one of the order in force alone. */
export const SortMark = ({ up, className }: Props & { up: boolean | null }) => (
  <Icon className={className}>
    {up !== false && <path strokeWidth="2" d="m5.500 8 4.500-4.500L14.500 8" />}
    {up !== true && <path strokeWidth="2" d="m5.500 12 4.500 4.500 4.500-4.500" />}
  </Icon>
);
