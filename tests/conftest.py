"""What all tests share: hypothesis times no example, since other work slows the machine down."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
