#!/usr/bin/env python3
"""Makes the rows under tests/data/protocol that hold our codec against botocore's own serializer and parser.

Usage: packaging/tools/make_protocol_cases.py requests tests/data/protocol/botocore_requests.jsonl
           every operation with every parameter, as botocore sends it, and what must be read from it
       packaging/tools/make_protocol_cases.py answers answers.jsonl
           every operation's answer with every member, as core/service would give it
       ROLEWRIGHT_WRITE_ANSWERS=bodies.jsonl ROLEWRIGHT_READ_ANSWERS=answers.jsonl build/release/tests/core_protocol_test_botocore
           what our codec makes of them
       packaging/tools/make_protocol_cases.py check bodies.jsonl tests/data/protocol/botocore_answers.jsonl
           keeps them as rows once botocore has read every one of them as the answer
Needs the botocore of which resources/service-models were made.
"""
import base64
import datetime
import json
import pathlib
import sys
import urllib.parse

import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize

SERVICES = ("iam", "sts", "s3", "organizations")
MOMENT = datetime.datetime(2026, 11, 30, 6, 37, 51, tzinfo=datetime.timezone.utc)
SPECIAL = "a <&> \"é\" 100%+1"
# What our codec keeps for itself: how the body travels, and what is asked of an object's answer.
TERMS = {"Range", "IfMatch", "IfNoneMatch", "IfModifiedSince", "IfUnmodifiedSince", "ResponseCacheControl", "ResponseContentDisposition", "ResponseContentEncoding",
         "ResponseContentLanguage", "ResponseContentType", "ResponseExpires"}


def is_transport(name):
    return name in ("ContentLength", "ContentMD5") or name.startswith("Checksum")


def model_of(service):
    return botocore.model.ServiceModel(botocore.loaders.Loader().load_service_model(service, "service-2"), service)


def operations(service):
    model = model_of(service)
    overlay = pathlib.Path(__file__).parents[2] / "resources" / "service-models" / f"overlay-{service}.json"
    dropped = json.loads(overlay.read_text()).get("drop", [])
    for name in model.operation_names:
        operation = model.operation_model(name)
        if not operation.deprecated and name not in dropped:
            yield operation


def sample(shape, name, in_header=False, stack=()):
    """A value for a shape, other for every name."""
    if shape.name in stack:
        return None
    stack = stack + (shape.name,)
    kind = shape.type_name
    if kind == "structure":
        members = {key: sample(member, key, False, stack) for key, member in shape.members.items() if not getattr(member, "is_eventstream", False)}
        return {key: value for key, value in members.items() if value is not None}
    if kind == "list":
        element = sample(shape.member, name, in_header, stack)
        return None if element is None else [element, sample(shape.member, name + "2", in_header, stack)]
    if kind == "map":
        value = sample(shape.value, name, in_header, stack)
        return {"key-one": value, "key-two": value}
    if kind in ("integer", "long"):
        return 7 + len(name)
    if kind == "boolean":
        return len(name) % 2 == 0
    if kind == "timestamp":
        return MOMENT
    if kind == "blob":
        return f"bytes of {name}".encode()
    if getattr(shape, "enum", None):
        return shape.enum[len(name) % len(shape.enum)]
    return name + ("-v" if in_header else " " + SPECIAL)


def input_of(operation):
    """Parameters for botocore, and as our codec must read them."""
    given, expected = {}, {}
    shape = operation.input_shape
    if shape is None:
        return given, expected
    for name, member in shape.members.items():
        if is_transport(name):
            continue
        place = member.serialization.get("location")
        value = sample(member, name, place in ("header", "headers"))
        if place == "uri":
            value = "the-bucket" if name == "Bucket" else "in/" + SPECIAL + "//x.txt"
        given[name] = value
        reads_object = operation.name in ("GetObject", "HeadObject")
        if not (reads_object and name in TERMS):
            expected[name] = as_read(member, value, "json" if operation.metadata["protocol"] == "json" else place)
    return given, expected


def as_read(shape, value, place):
    kind = shape.type_name
    if kind == "structure":
        return {name: as_read(shape.members[name], inner, place) for name, inner in value.items()}
    if kind == "list":
        return [as_read(shape.member, inner, place) for inner in value]
    if kind == "map":
        return {key: as_read(shape.value, inner, place) for key, inner in value.items()}
    if kind == "timestamp" and place == "json":
        return int(value.timestamp())
    if kind == "timestamp":
        form = shape.serialization.get("timestampFormat") or ("rfc822" if place == "header" else "iso8601")
        return value.strftime("%a, %d %b %Y %H:%M:%S GMT") if form == "rfc822" else value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if kind == "blob":
        return value.decode()
    return value


def wire_of(operation, given):
    protocol = operation.metadata["protocol"]
    request = botocore.serialize.create_serializer(protocol, include_validation=False).serialize_to_request(given, operation)
    headers = {name: value.decode() if isinstance(value, bytes) else str(value) for name, value in request["headers"].items()}
    body = request["body"]
    target = request["url_path"]
    if protocol == "query":
        body = urllib.parse.urlencode(body, quote_via=urllib.parse.quote_plus)
    else:
        query = request["query_string"]
        pairs = [(key, one) for key, value in query.items() for one in (value if isinstance(value, list) else [value])] if isinstance(query, dict) else []
        if pairs:
            target += ("&" if "?" in target else "?") + urllib.parse.urlencode(pairs)
    if isinstance(body, bytes):
        body = body.decode()
    return {"method": request["method"], "target": target, "headers": headers, "body": body}


def request_rows():
    for service in SERVICES:
        for operation in operations(service):
            given, expected = input_of(operation)
            yield {"service": service, "operation": operation.name, **wire_of(operation, given), "parameters": expected}


def as_answered(shape, value):
    """As core/service answers: moments as the CLI prints them, blobs in base64."""
    kind = shape.type_name
    if kind == "structure":
        return {name: as_answered(shape.members[name], inner) for name, inner in value.items()}
    if kind == "list":
        return [as_answered(shape.member, inner) for inner in value]
    if kind == "map":
        return {key: as_answered(shape.value, inner) for key, inner in value.items()}
    if kind == "timestamp":
        return value.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    return base64.b64encode(value).decode() if kind == "blob" else value


def output_of(operation):
    answer = {}
    for name, member in operation.output_shape.members.items():
        place = member.serialization.get("location")
        if getattr(member, "is_eventstream", False) or member.serialization.get("eventstream") or name == "ContentLength":
            continue
        value = sample(member, name, place in ("header", "headers"))
        payload = operation.output_shape.serialization.get("payload") == name
        answer[name] = value.decode() if payload and member.type_name == "blob" else as_answered(member, value)
    return answer


def answer_rows():
    for service in SERVICES:
        for operation in operations(service):
            if operation.output_shape is not None and not operation.has_event_stream_output:
                yield {"service": service, "operation": operation.name, "answer": output_of(operation)}


def same(shape, read, answer):
    """What botocore read is the answer."""
    kind = shape.type_name
    if kind == "structure":
        names = set(answer) | {name for name in read if name != "ResponseMetadata"}
        return all(name in read and name in answer and same(shape.members[name], read[name], answer[name]) for name in names)
    if kind == "list":
        return len(read) == len(answer) and all(same(shape.member, *pair) for pair in zip(read, answer))
    if kind == "map":
        return set(read) == set(answer) and all(same(shape.value, read[key], answer[key]) for key in read)
    if kind == "timestamp":
        return read == MOMENT
    if kind == "blob":
        return (read.read() if hasattr(read, "read") else read) == base64.b64decode(answer)
    if answer != read and shape.name == "policyDocumentType":
        return urllib.parse.unquote(read) == answer
    return read == answer


def check(row):
    operation = model_of(row["service"]).operation_model(row["operation"])
    parser = botocore.parsers.create_parser(operation.metadata["protocol"])
    headers = botocore.compat.HTTPHeaders()
    for name, value in row["headers"]:
        headers.add_header(name, value)
    payload = operation.output_shape.serialization.get("payload")
    answer = dict(row["answer"])
    read = parser.parse({"status_code": row["status"], "headers": botocore.awsrequest.HeadersDict(headers), "body": row["body"].encode()}, operation.output_shape)
    if payload and operation.output_shape.members[payload].type_name == "blob":
        assert row["body"] == answer.pop(payload), row
        read.pop(payload, None)
    read.pop("ResponseMetadata", None)
    if row["service"] == "s3" and row["operation"] == "GetBucketLocation":
        assert f">{answer['LocationConstraint']}</LocationConstraint>" in row["body"], row
        return
    if operation.http["method"] == "HEAD":
        answer = {name: value for name, value in answer.items() if operation.output_shape.members[name].serialization.get("location")}
    for name in list(read):
        if name not in answer and operation.output_shape.members[name].type_name == "map" and not read[name]:
            read.pop(name)
    assert same(operation.output_shape, read, answer), f"{row['service']} {row['operation']}:\n{read}\n{answer}\n{row['body']}"


def write(path, rows):
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]
    pathlib.Path(path).write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} rows")


def main():
    arguments = sys.argv[1:]
    if len(arguments) == 2 and arguments[0] == "requests":
        write(arguments[1], request_rows())
    elif len(arguments) == 2 and arguments[0] == "answers":
        write(arguments[1], answer_rows())
    elif len(arguments) == 3 and arguments[0] == "check":
        rows = [json.loads(line) for line in pathlib.Path(arguments[1]).read_text().splitlines()]
        for row in rows:
            check(row)
        write(arguments[2], rows)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
