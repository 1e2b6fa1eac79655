"""The owner's scenario with boto3 against AWS_ENDPOINT_URL, which test_boto3 sets: every line that must hold is asserted. Prints `all held` at the end."""
import json
import os
import re
import sys

import boto3
import botocore.config
import botocore.exceptions

URL = os.environ["AWS_ENDPOINT_URL"]
ACCOUNT = "111122223333"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/updateDataBucket"


def client(service, keys=None, **config):
    keys = keys or {"AccessKeyId": sys.argv[1], "SecretAccessKey": sys.argv[2]}
    return boto3.client(service, endpoint_url=URL, region_name="eu-central-1", aws_access_key_id=keys["AccessKeyId"],
                        aws_secret_access_key=keys["SecretAccessKey"], aws_session_token=keys.get("SessionToken"),
                        config=botocore.config.Config(retries={"max_attempts": 0}, **config))


def refused(call, code, words=""):
    try:
        call()
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == code and words in error.response["Error"]["Message"], error
        return
    raise AssertionError(f"{code} was expected")


def statement(**parts):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **parts}]})


def prepare():
    iam = client("iam")
    for name in ("bob", "carol"):
        iam.create_user(UserName=name, Tags=[{"Key": "Team", "Value": name}])
    iam.create_group(GroupName="Developers")
    iam.add_user_to_group(GroupName="Developers", UserName="bob")
    iam.put_group_policy(GroupName="Developers", PolicyName="P3", PolicyDocument=statement(Action=["sts:AssumeRole", "sts:TagSession"], Resource=ROLE))
    iam.create_role(RoleName="updateDataBucket", AssumeRolePolicyDocument=statement(
        Principal={"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, Action=["sts:AssumeRole", "sts:TagSession"]))
    iam.put_role_policy(RoleName="updateDataBucket", PolicyName="Bucket", PolicyDocument=statement(
        Action=["s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:DeleteObject"], Resource=["arn:aws:s3:::data-bucket", "arn:aws:s3:::data-bucket/*"]))
    client("s3").create_bucket(Bucket="data-bucket", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    return [iam.create_access_key(UserName=name)["AccessKey"] for name in ("bob", "carol")]


def assume(keys, **more):
    return client("sts", keys).assume_role(RoleArn=ROLE, RoleSessionName="bob-s1", **more)


def identity(bob, carol):
    assert client("sts", bob).get_caller_identity()["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/bob"
    refused(lambda: assume(carol), "AccessDenied", f"is not authorized to perform: sts:AssumeRole on resource: {ROLE}")
    refused(lambda: assume(bob, DurationSeconds=7200), "ValidationError", "MaxSessionDuration")
    answer = assume(bob, DurationSeconds=900, Tags=[{"Key": "Project", "Value": "Atlas"}])
    assert re.fullmatch(r"AROA\w{17}:bob-s1", answer["AssumedRoleUser"]["AssumedRoleId"]), answer
    remaining = (answer["Credentials"]["Expiration"].timestamp() - __import__("time").time())
    assert 800 < remaining <= 901, remaining
    return answer["Credentials"]


def bucket(bob, role):
    mine, roles = client("s3", bob), client("s3", role)
    refused(lambda: mine.put_object(Bucket="data-bucket", Key="k", Body=b"x"), "AccessDenied", "s3:PutObject")
    key = "a folder/äß +&%.txt"
    body = bytes(range(256)) * 900
    roles.put_object(Bucket="data-bucket", Key=key, Body=body, ContentType="text/x-test")
    got = roles.get_object(Bucket="data-bucket", Key=key)
    assert got["Body"].read() == body and got["ContentType"] == "text/x-test"
    assert [item["Key"] for item in roles.list_objects_v2(Bucket="data-bucket")["Contents"]] == [key]
    roles.put_object(Bucket="data-bucket", Key="checked", Body=b"checked", ChecksumAlgorithm="SHA256")
    assert client("s3", role, s3={"addressing_style": "path"}).get_object(Bucket="data-bucket", Key="checked")["Body"].read() == b"checked"
    refused(lambda: client("iam", role).list_users(), "AccessDenied")
    link = roles.generate_presigned_url("get_object", Params={"Bucket": "data-bucket", "Key": "checked"}, ExpiresIn=60)
    fetch = __import__("urllib.request").request
    assert fetch.urlopen(link).read() == b"checked"
    try:
        fetch.urlopen(link.replace("checked", "unsigned"))
        raise AssertionError("a changed link works")
    except __import__("urllib.error").error.HTTPError as error:
        assert error.code == 403 and b"SignatureDoesNotMatch" in error.read()
    roles.delete_object(Bucket="data-bucket", Key="checked")
    refused(lambda: roles.get_object(Bucket="data-bucket", Key="checked"), "NoSuchKey")


def revoked(role):
    client("iam").put_role_policy(RoleName="updateDataBucket", PolicyName="AWSRevokeOlderSessions", PolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*",
                                                 "Condition": {"DateLessThan": {"aws:TokenIssueTime": "2100-01-01T00:00:00Z"}}}]}))
    refused(lambda: client("s3", role).list_objects_v2(Bucket="data-bucket"), "AccessDenied", "explicit deny")


def others(bob):
    mixed = {**bob, "SessionToken": "token"}
    refused(lambda: client("sts", mixed).get_caller_identity(), "InvalidClientTokenId")
    session = client("sts", bob).get_session_token(DurationSeconds=900)["Credentials"]
    assert client("sts", session).get_caller_identity()["Arn"].endswith(":user/bob")
    client("organizations").create_organization(FeatureSet="ALL")
    assert client("organizations").describe_organization()["Organization"]["MasterAccountId"] == ACCOUNT
    pages = client("iam").get_paginator("list_users").paginate(PaginationConfig={"PageSize": 1})
    assert [user["UserName"] for page in pages for user in page["Users"]] == ["bob", "carol"]


def main():
    bob, carol = prepare()
    role = identity(bob, carol)
    bucket(bob, role)
    others(bob)
    revoked(role)
    print("all held")


main()
