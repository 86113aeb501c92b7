/** Pictures, one or several beside each other. */

import { useState } from "preact/hooks";
import { FullScreen } from "../ui/fullscreen";
import { Glyph } from "../ui/glyph";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./image.css";

export function Image({ node }: ElementProps<"image">) {
  return (
    <FullScreen>
      {() => (
        <div
          class="stImage"
          data-testid="stImage"
          data-width={node.each > 0 || typeof node.width === "number" ? "fixed" : node.width}
          style={node.each > 0 ? { "--each": `${node.each}px` } : undefined}
        >
          {node.urls.map((url, index) => (
            <Picture
              key={index}
              url={url}
              caption={node.captions[index] ?? ""}
              alt={node.alts[index] ?? undefined}
              link={node.link}
            />
          ))}
        </div>
      )}
    </FullScreen>
  );
}

interface PictureProps {
  readonly url: string;
  readonly caption: string;
  /** Without one the picture has no name, and with an empty one it is an ornament. */
  readonly alt: string | undefined;
  readonly link: string;
}

function Picture({ url, caption, alt, link }: PictureProps) {
  /** The address that could not be shown: another one may be. */
  const [broken, setBroken] = useState("");
  const picture =
    broken === url ? (
      <Broken text={alt ?? ""} />
    ) : (
      // biome-ignore lint/a11y/useAltText: only the script knows what it shows, and none is not the same as an ornament
      <img
        src={url}
        {...(alt === undefined ? {} : { alt })}
        decoding="async"
        onError={() => setBroken(url)}
      />
    );
  return (
    <figure class="image-figure" data-testid="stImageContainer">
      {link ? (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          data-testid="stImageLink"
          aria-label={alt || caption || link}
        >
          {picture}
        </a>
      ) : (
        picture
      )}
      {caption && (
        <figcaption class="image-caption" data-testid="stImageCaption">
          <Markdown text={caption} caption />
        </figcaption>
      )}
    </figure>
  );
}

/** Stand where a picture cannot be shown, with the words for it. */
function Broken({ text }: { readonly text: string }) {
  return (
    <span class="image-broken" role="img" aria-label={text || "This picture cannot be shown"}>
      <Glyph name="error" size="1.25rem" />
      <span>{text || "This picture cannot be shown"}</span>
    </span>
  );
}
