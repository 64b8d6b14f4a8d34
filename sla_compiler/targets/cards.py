"""A card for each role, two on a sheet: to be printed, cut apart and kept at hand."""

from sla_compiler.resources import resource
from sla_compiler.targets import Build, Output
from sla_compiler.targets._page import styles_for
from sla_compiler.targets.pdf import moment, typeset
from sla_compiler.typesetting import Job, client

SUFFIX = ".cards.pdf"
SPEAKS = True
ON_REQUEST = True
SHEETS = ("agreement.css", "cards.css")


def render(build: Build) -> bytes:
    """Return the cards.

    Raises:
        MissingLibraryError: the system lacks what sets type.
        TypesettingError: the cards take more than a page may.
        UnfitError: the spec has a character that no font has.

    """
    return make(build).data


def make(build: Build) -> Output:
    """Return the same, and what of the theme could not be done.

    Raises:
        MissingLibraryError: the system lacks what sets type.
        TypesettingError: the cards take more than a page may.
        UnfitError: the spec has a character that no font has.

    """
    client.start()  # it loads while the cards are made
    return typeset(build, job(build))


def job(build: Build) -> Job:
    """Return what is to be set: the cards, with nothing attached."""
    return Job(
        html=page(build),
        created=moment(build),
        roots={"package": resource("templates")},
    )


def page(build: Build) -> str:
    """Return the cards as HTML for paper; of two languages, one set after the other.

    Raises:
        TemplateFailedError: a template of the theme could not be set.

    """
    from markupsafe import Markup

    from sla_compiler.canonical import digest
    from sla_compiler.theme.setting import set_page
    from sla_compiler.view.cards import cards

    styles = styles_for(build, *SHEETS)
    digests = digest(build.agreement)
    return set_page(
        build.theme,
        "cards.html",
        decks=tuple(
            cards(build.agreement, locale, digests)
            for locale in (build.locale, build.beside)
            if locale is not None
        ),
        styles=[Markup(style) for style in styles],  # noqa: S704 - no style ends early
    )
