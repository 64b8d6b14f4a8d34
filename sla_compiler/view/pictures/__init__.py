"""Pictures of the agreement, as shapes that a template sets as SVG.

One module a picture. Lengths are whole units, 680 to the full width of a page; what a
mark looks like is its kind, and the templates know the colours.
"""
