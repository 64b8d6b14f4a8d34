"""The page set by the templates, with its styles inside."""

from base64 import b64encode
from hashlib import sha256
from urllib.parse import quote

from sla_compiler.resources import resource
from sla_compiler.targets import Build
from sla_compiler.theme.style import styles as styles_of, suited
from sla_compiler.typesetting import faces
from sla_compiler.view.edition import paired
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.linking import first_mentions

MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">'
    '<text x="300" y="320" text-anchor="middle" font-family="Inter" '
    'font-size="{size}" font-weight="600" fill="#b23a2a" fill-opacity="0.09" '
    'transform="rotate(-38 300 300)">{word}</text></svg>'
)


def page(build: Build, *sheets: str, mark: bool = False, screen: bool = False) -> str:
    """Return the page with the style sheets of these names, marked as a draft.

    `mark` sets the word behind every sheet of paper too. `screen` lets a reader unfold
    things: the contents, and with each clause the lines of the spec it came from.

    Raises:
        TemplateFailedError: a template of the theme could not be set.

    """
    from markupsafe import Markup

    from sla_compiler.canonical import digest
    from sla_compiler.theme.setting import set_page

    styles = styles_for(build, *sheets, mark=mark, screen=screen)
    digests = digest(build.agreement)
    shown = from_agreement(
        build.agreement,
        build.locale,
        digests,
        build.spec.document if screen else None,
        beside=() if build.beside is None else (build.beside,),
    )
    if build.beside is not None:
        other = from_agreement(
            build.agreement, build.beside, digests, beside=(build.locale,)
        )
        shown = paired(shown, other)
    return set_page(
        build.theme,
        page=first_mentions(shown),
        screen=screen,
        policy=_policy(styles),
        styles=[Markup(style) for style in styles],  # noqa: S704 - no style ends early
    )


def styles_for(
    build: Build, *sheets: str, mark: bool = False, screen: bool = False
) -> list[str]:
    """Return our style sheets of these names, with what the theme and a draft add."""
    templates = resource("templates")
    if build.beside is not None:
        sheets += ("edition.css", "edition-screen.css")[: 1 + screen]
    ours = [(templates / name).read_text(encoding="utf-8") for name in sheets]
    styles = [faces.for_screen() if screen else faces.for_paper()]
    styles.extend(suited(sheet, build.theme) for sheet in ours)
    if mark:
        styles.append(_mark(build.locale.say("draft").upper()))
    styles.extend(styles_of(build.theme, ours[0], screen=screen))
    return styles


def _policy(styles: list[str]) -> str:
    """Return what a browser may load: nothing but what is inside the page."""
    hashes = " ".join(
        f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
        for style in styles
    )
    return (
        f"default-src 'none'; style-src {hashes}; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _mark(word: str) -> str:
    """Return the style that sets a word behind every sheet."""
    size = min(96, 720 // len(word))  # so that a long word still fits the sheet
    image = quote(MARK.format(word=word, size=size), safe="")
    return f'@page {{ background: url("data:image/svg+xml,{image}") no-repeat center }}'
