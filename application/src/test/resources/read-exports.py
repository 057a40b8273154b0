"""Reads a log of objects and a log of traces, and prints what it found in them."""

import json
import sys

import pm4py

ocel = pm4py.read_ocel2_json(sys.argv[1])
log = pm4py.read_xes(sys.argv[2], return_legacy_log_object=False)
variants = pm4py.get_variants(log)
found = {
    "objectTypes": sorted(pm4py.ocel_get_object_types(ocel)),
    "objects": len(ocel.objects),
    "events": len(ocel.events),
    "relations": len(ocel.relations),
    "activities": sorted(ocel.events["ocel:activity"].unique()),
    "traces": int(log["case:concept:name"].nunique()),
    "traceEvents": len(log),
    "columns": sorted(log.columns),
    "variants": {">".join(way): int(count) for way, count in variants.items()},
}
print(json.dumps(found))
