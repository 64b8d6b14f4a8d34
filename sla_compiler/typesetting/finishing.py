"""What makes a PDF/A-3a a PDF/UA-1 as well, and what attachments lack.

A PDF says in its metadata which standards it follows, all in one description; the type
setter writes one standard. PDF/A allows what it does not know of only when the
description also describes that.
"""

from collections.abc import Mapping
from typing import Any

IDENTITY = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about=""\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
END = b"</rdf:RDF>"
UNKNOWN = "application/octet-stream"


def finish(pdf: Any, media: Mapping[str, str]) -> None:
    """Complete a PDF that was set, before it is written.

    `media` is the media type of each attachment by its name: what the type setter
    guesses depends on the machine.
    """
    _identify(pdf)
    if "AF" in pdf.catalog:  # lists every attachment twice
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    for each in pdf.objects:
        if isinstance(each, dict) and each.get("Type") == "/Filespec":
            kind = media.get(each["UF"].string, UNKNOWN).replace("/", "#2f")
            _object(pdf, each["EF"]["F"]).extra["Subtype"] = f"/{kind}"


def _identify(pdf: Any) -> None:
    """Say in the metadata that the document follows PDF/UA-1 too."""
    metadata = _object(pdf, pdf.catalog["Metadata"])
    (text,) = metadata.stream
    before, end, after = text.rpartition(END)
    metadata.stream[0] = before + IDENTITY + end + after


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
