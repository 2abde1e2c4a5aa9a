"""How values show themselves: one function for all of them, of which attrs would compile many."""

from __future__ import annotations

from attrs import fields, frozen


@frozen(eq=False, repr=False)
class Shown:
    """A value that is shown by its type and its fields: `Interval(start=None, end=None)`."""

    def __repr__(self) -> str:
        shown = (
            f"{one.name}={getattr(self, one.name)!r}" for one in fields(type(self)) if one.repr
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"
