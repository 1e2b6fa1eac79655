#!/usr/bin/python3
"""Writes requests that botocore has signed, one JSON object a line, for tests/core/protocol/test_botocore_requests.cpp.

    sign_requests.py COUNT SEED > tests/data/sigv4/botocore.jsonl

The same seed writes the same lines. Needs python3-botocore."""
import datetime
import json
import random
import sys

import botocore.auth
import botocore.awsrequest
import botocore.credentials

LETTERS = "abcXYZ019-_.~ /+=%&?#:@!$'()*,;<>[]äß€日😀"
REGIONS = ["us-east-1", "eu-central-1", "ap-southeast-2", "cn-north-1"]
HOSTS = ["127.0.0.1:4577", "localhost:4577", "sts.amazonaws.com", "[::1]:4577"]


class Moment(datetime.datetime):
    """The time that botocore is told."""
    told = None

    @classmethod
    def utcnow(cls):
        return cls.told

    @classmethod
    def now(cls, tz=None):
        return cls.told


def text(rng, most):
    return "".join(rng.choice(LETTERS) for _ in range(rng.randint(0, most)))


def query_request(rng):
    body = "&".join(f"{botocore.auth.quote(name, safe='')}={botocore.auth.quote(text(rng, 20), safe='')}" for name in ("Action", "Version", text(rng, 8) or "X"))
    if rng.random() < 0.4:
        return "GET", "/?" + body, {}, ""
    kind = "application/x-www-form-urlencoded" + rng.choice(["", "; charset=utf-8"])
    return "POST", "/", {"Content-Type": kind}, body


def s3_request(rng):
    target = "/bucket/" + botocore.auth.quote(text(rng, 30), safe="/~")
    if rng.random() < 0.5:
        target += "?" + "&".join(f"{name}={botocore.auth.quote(text(rng, 12), safe='')}" for name in ("list-type", "prefix", "delimiter"))
    headers = {}
    for name in ("x-amz-meta-One", "x-amz-acl", "Content-Type"):
        if rng.random() < 0.4:
            headers[name] = rng.choice(["", " "]) + "va  lue" + rng.choice(["", "\t ", "  "]) + str(rng.random())
    method = rng.choice(["GET", "PUT", "DELETE", "HEAD"])
    return method, target, headers, text(rng, 60) if method == "PUT" else ""


def one(rng):
    s3 = rng.random() < 0.4
    service = "s3" if s3 else rng.choice(["sts", "iam", "organizations"])
    method, target, headers, body = (s3_request if s3 else query_request)(rng)
    presigned = not body and rng.random() < 0.5  # botocore would move a body into the query
    region = rng.choice(REGIONS)
    key = "AKIA" + "".join(rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") for _ in range(16))
    secret = "".join(rng.choice("abcdefgXYZ0189+/") for _ in range(40))
    token = "".join(rng.choice("abcXYZ019+/=") for _ in range(200)) if rng.random() < 0.4 else None
    Moment.told = Moment(2026, 1, 1) + datetime.timedelta(seconds=rng.randint(0, 400 * 86400))
    request = botocore.awsrequest.AWSRequest(method=method, url="http://" + rng.choice(HOSTS) + target, headers=headers, data=body.encode())
    request.context["payload_signing_enabled"] = not s3 or rng.random() < 0.7
    kinds = {(False, False): botocore.auth.SigV4Auth, (False, True): botocore.auth.SigV4QueryAuth,
             (True, False): botocore.auth.S3SigV4Auth, (True, True): botocore.auth.S3SigV4QueryAuth}
    signer = kinds[s3, presigned](botocore.credentials.Credentials(key, secret, token), service, region)
    signer.add_auth(request)
    sent = request.prepare()
    host, _, path = sent.url.split("//", 1)[1].partition("/")
    names = [(name, value if isinstance(value, str) else value.decode()) for name, value in sent.headers.items()]
    if not any(name.lower() == "host" for name, _ in names):
        names.insert(0, ("Host", host))
    return {"method": sent.method, "target": "/" + path, "headers": names, "body": body, "service": service, "region": region,
            "id": key, "secret": secret}


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    botocore.auth.datetime.datetime = Moment
    if hasattr(botocore.auth, "get_current_datetime"):
        botocore.auth.get_current_datetime = Moment.utcnow
    rng = random.Random(seed)
    for _ in range(count):
        print(json.dumps(one(rng), separators=(",", ":")))


main()
