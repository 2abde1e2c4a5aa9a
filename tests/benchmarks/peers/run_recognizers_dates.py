"""Run recognizers-text on dated texts; this runs in an environment of its own.

Each text of the request is a JSON object with `text` and `date`, an ISO moment or null. Each
reading is a result as the conformance cases write them, with a value for each way to take the
words, and the characters from a start up to, not including, an end.
"""

import contextlib
import datetime as dt
import json
import sys
import time

from recognizers_date_time import recognize_datetime


def readings(case):
    """Return the values and spans that it finds, none where it raises."""
    moment = case["date"]
    reference = dt.datetime.fromisoformat(moment[:19]) if moment else None
    with contextlib.suppress(Exception):
        found = recognize_datetime(case["text"], "en-us", reference=reference)
        return [
            [
                {
                    "TypeName": result.type_name,
                    "Resolution": {"values": (result.resolution or {}).get("values") or []},
                },
                result.start,
                result.end + 1,
            ]
            for result in found
        ]
    return []


request = json.load(sys.stdin)
readings({"text": "Monday", "date": None})
start = time.perf_counter()
answers = [readings(json.loads(text)) for text in request["texts"]]
json.dump({"readings": answers, "seconds": time.perf_counter() - start}, sys.stdout, default=str)
