#!/usr/bin/env python3
"""Makes resources/service-models/<service>.txt.z from botocore's service models (Apache-2.0): facts only, no descriptions.

Usage: pip download --no-deps botocore && unzip botocore-*.whl
       packaging/tools/generate_service_model.py botocore resources/service-models
(Debian's python3-botocore has older models: it lacks what AWS added since the end of 2022.)

What the models leave out is in resources/service-models/overlay-<service>.json:
    roots   the root elements of S3's answers, by operation
    errors  the status of codes that the model does not list, or lists without one
    statuses of operations that are answered with another than the model has, as recorded
    members that a structure has beside the model's: the status of answers that have more than one
    drop    operations that are asked at endpoints of their own
    keep    the operations of a service of which only these are served
    order   members that AWS's answers have first, by structure, as observed; the others follow in the model's order
    encoded shapes of texts that answers carry percent-encoded

The format, one record a line, cells separated by tabs (core/protocol/model_reader.cpp reads it):
    V  service  version  wire  namespace  target prefix  source
    H  name  type  least  most  pattern  words  form  element  element's name  key's name     a shape, numbered from 0
    M  name  wire name  shape  flags  place  prefix=namespace                                     a member of the structure above it
    O  name  method  target  input  output  status  flags  input's element  output's element  errors
    E  code  status
Types: u structure, l list, m map, t text, i integer, r real, b boolean, d timestamp, x blob. Forms: i ISO 8601, e epoch, h HTTP date, u percent-encoded.
Flags of members: r required, f flattened, p payload, a attribute, t idempotency token; of operations: u unsigned.
Places: b body, p path, q query, h header, H headers with a prefix, s status. An empty wire name is the name; an empty cell is none.
"""
import gzip
import json
import pathlib
import sys
import zlib

SERVICES = ("iam", "sts", "s3", "s3control", "organizations")
TYPES = {"structure": "u", "list": "l", "map": "m", "string": "t", "character": "t", "integer": "i", "long": "i", "float": "r", "double": "r",
         "boolean": "b", "timestamp": "d", "blob": "x"}
TIMES = {"iso8601": "i", "unixTimestamp": "e", "rfc822": "h"}
BODY_TIMES = {"query": "i", "json": "e", "rest-xml": "i"}
PLACES = {None: "b", "uri": "p", "querystring": "q", "header": "h", "headers": "H", "statusCode": "s"}


def read_model(folder, service):
    path = sorted((folder / "data" / service).glob("*/service-2.json*"))[-1]
    return json.loads(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())


def line(*cells):
    text = "\t".join("" if cell is None else str(cell) for cell in cells)
    assert "\n" not in text, text
    return text.rstrip("\t")


class Tables:
    """The shapes that operations need, numbered in the order in which they are first needed. A shape that is written in several ways (a timestamp in a
    header and in a body) is several."""

    def __init__(self, model, overlay):
        self.model = model
        self.encoded = overlay.get("encoded", [])
        self.order = overlay.get("order", {})
        self.numbers = {}
        self.records = []

    def number(self, name, place="b"):
        shape = self.model["shapes"][name]
        form = "u" if name in self.encoded else None
        if shape["type"] == "timestamp":
            by_place = "h" if place == "h" else BODY_TIMES[self.model["metadata"]["protocol"]]
            form = TIMES.get(shape.get("timestampFormat"), by_place)
        key = (name, form)
        if key not in self.numbers:
            self.numbers[key] = len(self.records)
            self.records.append([])
            self.records[self.numbers[key]] = list(self.shape(name, shape, form))
        return self.numbers[key]

    def shape(self, name, shape, form):
        kind = TYPES[shape["type"]]
        element = element_name = key_name = None
        if kind == "l":
            element, element_name = self.number(shape["member"]["shape"]), shape["member"].get("locationName", "member")
        elif kind == "m":
            element, element_name = self.number(shape["value"]["shape"]), shape["value"].get("locationName", "value")
            key_name = shape["key"].get("locationName", "key")
        words = shape.get("enum", [])
        assert not any("," in word for word in words)
        yield line("H", name, kind, shape.get("min"), shape.get("max"), shape.get("pattern"), ",".join(words), form, element, element_name, key_name)
        first = self.order.get(name, [])
        members = shape.get("members", {})
        assert set(first) <= set(members), f"the overlay orders what {name} does not have"
        for member in [*first, *(other for other in members if other not in first)]:
            ref = members[member]
            if not self.model["shapes"][ref["shape"]].get("eventstream"):
                yield self.member(shape, member, ref)

    def member(self, parent, name, ref):
        target = self.model["shapes"][ref["shape"]]
        place = PLACES[ref.get("location")]
        flags = [("r", name in parent.get("required", [])), ("f", ref.get("flattened") or target.get("flattened")), ("p", parent.get("payload") == name),
                 ("a", ref.get("xmlAttribute")), ("t", ref.get("idempotencyToken"))]
        wire_name = ref.get("locationName")
        if place == "b" and target["type"] == "list" and (ref.get("flattened") or target.get("flattened")):
            wire_name = wire_name or target["member"].get("locationName")
        namespace = ref.get("xmlNamespace") or target.get("xmlNamespace") or {}
        prefixed = f"{namespace['prefix']}={namespace['uri']}" if namespace.get("prefix") else None
        return line("M", name, wire_name if wire_name != name else None, self.number(ref["shape"], place), "".join(flag for flag, holds in flags if holds),
                    place if place != "b" else None, prefixed)


def error_code(model, shape):
    return model["shapes"][shape].get("error", {}).get("code", shape)


def error_status(shape):
    return shape.get("error", {}).get("httpStatusCode", 500 if shape.get("fault") else None)


def operation_line(model, tables, overlay, name, operation):
    http = operation["http"]
    shapes = [tables.number(operation[side]["shape"]) if side in operation else None for side in ("input", "output")]
    status = overlay.get("statuses", {}).get(name) or http.get("responseCode", 200)
    flags = "u" if operation.get("authtype") == "none" else ""
    root = overlay.get("roots", {}).get(name) or (operation.get("output") and model["shapes"][operation["output"]["shape"]].get("locationName"))
    errors = ",".join(error_code(model, error["shape"]) for error in operation.get("errors", []))
    return line("O", name, http["method"], http["requestUri"], *shapes, status if status != 200 else None, flags, operation.get("input", {}).get("locationName"), root, errors)


def records(folder, version, service, overlay):
    model = read_model(folder, service)
    meta = model["metadata"]
    for shape, members in overlay.get("members", {}).items():
        model["shapes"][shape]["members"].update(members)
    yield line("V", service, meta["apiVersion"], meta["protocol"], meta.get("xmlNamespace") or overlay.get("namespace"), meta.get("targetPrefix"), f"botocore {version}")
    tables = Tables(model, overlay)
    dropped = set(overlay.get("drop", []))
    if "keep" in overlay:
        dropped |= set(model["operations"]) - set(overlay["keep"])
    chosen = {name: operation for name, operation in model["operations"].items() if not operation.get("deprecated") and name not in dropped}
    missing = dropped - set(model["operations"])
    assert not missing, f"the overlay of {service} drops what is not there: {missing}"
    operations = [operation_line(model, tables, overlay, name, operation) for name, operation in sorted(chosen.items())]
    for shape in tables.records:
        yield from shape
    yield from operations
    statuses = {error_code(model, name): error_status(shape) for name, shape in model["shapes"].items() if shape.get("exception")}
    statuses.update(overlay.get("errors", {}))
    for code, status in sorted(statuses.items()):
        if status:
            yield line("E", code, status)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    version = next(text.split('"')[1].split("'")[0] if '"' in text else text.split("'")[1]
                   for text in (folder / "__init__.py").read_text().splitlines() if text.startswith("__version__"))
    for service in SERVICES:
        overlay_path = target / f"overlay-{service}.json"
        overlay = json.loads(overlay_path.read_text()) if overlay_path.exists() else {}
        text = "\n".join(records(folder, version, service, overlay)) + "\n"
        packed = zlib.compress(text.encode(), 9)
        # The size in front: the reader needs no guess.
        (target / f"{service}.txt.z").write_bytes(len(text.encode()).to_bytes(4, "little") + packed)
        print(f"{service}: {text.count(chr(10))} records, {len(text)} bytes, {len(packed)} packed")


if __name__ == "__main__":
    main()
