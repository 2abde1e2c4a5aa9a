"""Run quantulum3 on the texts of a request; this runs in an environment of its own."""

import json
import sys
import time

from quantulum3 import parser

NO_MEASURES = {"dimensionless", "currency", "temperature", "time"}
ENTITIES = {"CurrencyModel": "currency", "AgeModel": "time", "TemperatureModel": "temperature"}


def belongs(model, unit):
    """Tell whether a quantity in `unit` is one of the model."""
    if model == "NumberModel":
        return True
    if model == "DimensionModel":
        return unit.entity.name not in NO_MEASURES
    if model == "PercentModel":
        return unit.name == "percentage"
    return unit.entity.name == ENTITIES.get(model)


def readings(model, text):
    """Return the values and spans that it finds, none where it raises."""
    try:
        quantities = parser.parse(text)
    except Exception:  # noqa: BLE001  (whatever a peer raises, it has found nothing)
        return []
    return [
        [float(quantity.value), *quantity.span]
        for quantity in quantities
        if belongs(model, quantity.unit)
    ]


request = json.load(sys.stdin)
readings(request["model"], "5 km")
start = time.perf_counter()
results = [readings(request["model"], text) for text in request["texts"]]
print(json.dumps({"readings": results, "seconds": time.perf_counter() - start}))
