"""The agreement as PDF, tagged and archivable, from the same templates as the HTML."""

from sla_compiler import typesetting
from sla_compiler.resources import resource
from sla_compiler.targets import (
    Build,
    MissingLibraryError,
    Output,
    UnfitError,
    json,
)
from sla_compiler.targets._page import page
from sla_compiler.theme.remarks import remarks
from sla_compiler.typesetting import Attachment, Job, client
from sla_compiler.view import summary

SUFFIX = ".pdf"
SPEAKS = True
SHEETS = ("agreement.css", "print.css", "pictures.css", "summary.css")


def render(build: Build) -> bytes:
    """Return the document, with the spec and the agreement as data inside.

    Raises:
        MissingLibraryError: the system lacks what sets type.
        TypesettingError: the page takes more than a page may.
        UnfitError: the spec has a character that no font has.

    """
    return make(build).data


def make(build: Build) -> Output:
    """Return the same, and what of the theme could not be done.

    Raises:
        MissingLibraryError: the system lacks what sets type.
        TypesettingError: the page takes more than a page may.
        UnfitError: the spec has a character that no font has.

    """
    client.start()  # it loads while the page is made
    return typeset(build, job(build))


def typeset(build: Build, of: Job) -> Output:
    """Return what is to be set as a PDF, and what of the theme could not be done.

    Raises:
        MissingLibraryError: the system lacks what sets type.
        TypesettingError: the page takes more than a page may.
        UnfitError: the spec has a character that no font has.

    """
    try:
        pages = client.render(of)
    except typesetting.MissingLibraryError as error:
        raise MissingLibraryError from error
    if pages.missing:
        from sla_compiler.targets._letters import report

        raise UnfitError(report(build.spec.document, pages.missing))
    told = remarks(build.theme, pages.warnings, over=bool(pages.broken))
    return Output(data=pages.pdf, reports=tuple(told))


def job(build: Build) -> Job:
    """Return what is to be set: the page, and what belongs to it."""
    return Job(
        html=page(build, *SHEETS, mark=True),
        created=moment(build),
        roots={"package": resource("templates")},
        attachments=(_spec(build), _data(build)),
        whole=_summaries(build),
    )


def _summaries(build: Build) -> tuple[str, ...]:
    """Return the ids of page two, in each language."""
    first = summary.ID
    return (first,) if build.beside is None else (first, f"{first}.{build.beside.tag}")


def moment(build: Build) -> str:
    """Return when a PDF says that it was made: on the first day of the agreement."""
    return f"{build.agreement.term.effective.isoformat()}T00:00:00Z"


def _spec(build: Build) -> Attachment:
    """Return the spec as written: what the document was made from."""
    return Attachment(
        name=f"{build.agreement.id}.sla.yaml",
        data=build.spec.data,
        media="application/yaml",
        description=build.locale.say("attached-spec"),
        relationship="Source",
    )


def _data(build: Build) -> Attachment:
    """Return the agreement as its digest covers it: what the document says, as data."""
    return Attachment(
        name=f"{build.agreement.id}{json.SUFFIX}",
        data=json.render(build),
        media="application/json",
        description=build.locale.say("attached-data"),
        relationship="Data",
    )
