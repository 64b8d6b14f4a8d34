"""What the cover says: between whom, which version, in force when, and its digests."""

from collections.abc import Iterator

from sla_compiler.agreement.header import Party
from sla_compiler.canonical.digest import Digest
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.header import organization
from sla_compiler.phrases.voice import Voice


def between(told: Voice) -> str:
    """Return who is bound: the parties, each of its organization."""
    bound = [each for each in told.agreement.parties if each.kind == "party"]
    houses = {organization(each, told) for each in bound}
    if len(houses) > 1:
        return told.say(
            "cover-between", parties=told.both(_of_house(each, told) for each in bound)
        )
    parties = told.both(actor(each.id, told) for each in bound)
    (house,) = houses
    if not house:
        return told.say("cover-between", parties=parties)
    return told.say("cover-between-within", parties=parties, organization=house)


def _of_house(party: Party, told: Voice) -> str:
    name, house = actor(party.id, told), organization(party, told)
    return told.say("party-of", party=name, organization=house) if house else name


def binding(told: Voice) -> str:
    """Return which language binds."""
    tag = told.agreement.language
    message = "cover-language" if tag == told.locale.tag else "cover-translation"
    return told.say(message, language=told.locale.language(tag))


def facts(told: Voice, digest: Digest) -> Iterator[tuple[str, str]]:
    """Yield what names the agreement, each with its heading."""
    of = told.agreement
    start = told.locale.date(of.term.effective)
    term = (
        told.say("cover-effective-open", **{"from": start})
        if of.term.until is None
        else told.say(
            "cover-effective",
            **{"from": start, "until": told.locale.date(of.term.until)},
        )
    )
    yield told.say("identity-agreement"), of.id
    yield told.say("identity-version"), of.version
    yield told.say("section-term"), term
    yield told.say("identity-digest"), f"sha256:{digest.agreement}"
    yield told.say("identity-terms-digest"), f"sha256:{digest.terms}"
