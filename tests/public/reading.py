"""A page as a reader meets it: its elements, and the text of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "source", "input", "hr", "col"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    content: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str | None = None, **attributes: str) -> Iterator["Element"]:
        """The elements in here, in order; `class_` is one of the element's classes."""
        class_ = attributes.pop("class_", None)
        for part in self.content:
            if isinstance(part, Element):
                fits = all(part.attributes.get(key) == value for key, value in attributes.items())
                if (
                    tag in (None, part.tag)
                    and fits
                    and (not class_ or class_ in part.attributes.get("class", "").split())
                ):
                    yield part
                yield from part.all(tag, **attributes, **({"class_": class_} if class_ else {}))

    def one(self, tag: str | None = None, **attributes: str) -> "Element":
        (found,) = self.all(tag, **attributes)
        return found

    def has(self, tag: str | None = None, **attributes: str) -> bool:
        return any(True for _ in self.all(tag, **attributes))

    @property
    def text(self) -> str:
        return " ".join("".join(self._texts()).split(" ")).replace("\n", " ").strip()

    def _texts(self) -> Iterator[str]:
        for part in self.content:
            if isinstance(part, str):
                yield part
            else:
                yield from part._texts()

    def rows(self) -> list[list[str]]:
        """The cells of a table, head and foot too."""
        return [
            [cell.text for cell in row.content if isinstance(cell, Element) and cell.tag in ("td", "th")]
            for row in self.all("tr")
        ]


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read(html: str) -> Element:
    """The page as a tree; every element must be closed where it was opened."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    assert len(tree.open) == 1
    return tree.root
