"""A claim that an agency passed on from a ministry: what rules on chains show their sense by."""

from __future__ import annotations

PASSED_ON_BY = {
    "ria": {"name": "RIA", "kind": "agency"},
    "ministry": {"name": "Russia's Ministry of Defence", "kind": "organisation"},
}
PASSED_ON = {
    "id": "swap",
    "text": "Russia and Ukraine exchanged 157 prisoners of war each.",
    "attribution": [{"source": "ria", "cue": "reported"}, {"source": "ministry", "cue": "citing"}],
}
