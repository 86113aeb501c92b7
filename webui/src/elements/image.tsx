/** Pictures, one or several beside each other. */

import { FullScreen } from "../ui/fullscreen";
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
          data-width={typeof node.width === "number" ? "fixed" : node.width}
        >
          {node.urls.map((url, index) => (
            <Picture key={index} url={url} caption={node.captions[index]} alt={node.alt} link={node.link} />
          ))}
        </div>
      )}
    </FullScreen>
  );
}

interface PictureProps {
  readonly url: string;
  readonly caption: string | undefined;
  readonly alt: string;
  readonly link: string;
}

function Picture({ url, caption, alt, link }: PictureProps) {
  const picture = <img src={url} alt={alt || caption || ""} loading="lazy" decoding="async" />;
  return (
    <figure class="image-figure" data-testid="stImageContainer">
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer" data-testid="stImageLink">
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
