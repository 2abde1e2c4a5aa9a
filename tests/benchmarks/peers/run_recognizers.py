"""Run recognizers-text on the texts of a request; this runs in an environment of its own."""

import contextlib
import json
import sys
import time

from recognizers_number import (
    recognize_number,
    recognize_ordinal,
    recognize_percentage,
)
from recognizers_number_with_unit import (
    recognize_age,
    recognize_currency,
    recognize_dimension,
    recognize_temperature,
)

CULTURE = "en-us"
RECOGNIZERS = {
    "NumberModel": recognize_number,
    "CurrencyModel": recognize_currency,
    "DimensionModel": recognize_dimension,
    "AgeModel": recognize_age,
    "TemperatureModel": recognize_temperature,
    "PercentModel": recognize_percentage,
    "OrdinalModel": recognize_ordinal,
}


def readings(model, text):
    """Return the values and spans that it finds, none where it raises."""
    found = []
    with contextlib.suppress(Exception):
        for result in RECOGNIZERS[model](text, CULTURE) if model in RECOGNIZERS else ():
            value = (result.resolution or {}).get("value")
            if value is not None:
                found.append([float(value.rstrip("%")), result.start, result.end + 1])
    return found


request = json.load(sys.stdin)
readings(request["model"], "5 km")
start = time.perf_counter()
results = [readings(request["model"], text) for text in request["texts"]]
print(json.dumps({"readings": results, "seconds": time.perf_counter() - start}))
