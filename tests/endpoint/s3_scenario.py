"""S3 with boto3 against AWS_ENDPOINT_URL, which test_other_clients sets: every line that must hold is asserted. Prints `all held` at the end."""
import hashlib
import http.client
import json
import os
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import boto3
import botocore.config
import botocore.exceptions
from boto3.s3.transfer import TransferConfig

MIB = 1 << 20
BUCKET = "clients-bucket"
KEYS = ["a folder/äß +&%.txt", "//two//slashes/", "dot/./dot/../dot", "plus+and blank", "ünïcode/☃/日本", "%41%2F", "tilde~(x)!*'", "k" * 1024]


def client(**config):
    return boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"], region_name="us-east-1", aws_access_key_id=sys.argv[1],
                        aws_secret_access_key=sys.argv[2], config=botocore.config.Config(retries={"max_attempts": 0}, **config))


def refused(call, code, status):
    try:
        call()
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == code and error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error.response
        return error.response
    raise AssertionError(f"{code} was expected")


def fetched(url, data=None, method="GET", headers=None):
    request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def posted(form, data, **changed):
    """A form as browsers send it: status, headers, body. Redirects are not followed."""
    fields = {**form["fields"], **changed}
    body = b"".join(f'--frontier\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items() if value is not None)
    body += b'--frontier\r\nContent-Disposition: form-data; name="file"; filename="a picture.png"\r\nContent-Type: image/png\r\n\r\n' + data + b"\r\n--frontier--\r\n"
    url = urllib.parse.urlsplit(form["url"])
    connection = http.client.HTTPConnection(url.netloc)
    connection.request("POST", url.path, body, {"Content-Type": "multipart/form-data; boundary=frontier"})
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read().decode()


def forms(s3):
    conditions = [["starts-with", "$key", "in/"], ["content-length-range", 1, 10], {"x-amz-meta-colour": "red"}]
    form = s3.generate_presigned_post(BUCKET, "in/${filename}", Fields={"x-amz-meta-colour": "red", "Content-Type": "image/png"},
                                      Conditions=[*conditions, ["starts-with", "$Content-Type", "image/"]])
    status, headers, body = posted(form, b"picture")
    assert (status, body) == (204, "") and headers["ETag"] == f'"{hashlib.md5(b"picture").hexdigest()}"', (status, headers, body)
    stored = s3.get_object(Bucket=BUCKET, Key="in/a picture.png")
    assert stored["Body"].read() == b"picture" and stored["ContentType"] == "image/png" and stored["Metadata"] == {"colour": "red"}, stored
    for data, changed, status, code in [(b"too many bytes", {}, 400, "EntityTooLarge"), (b"", {}, 400, "EntityTooSmall"), (b"x", {"key": "out/x"}, 403, "AccessDenied"),
                                        (b"x", {"x-amz-meta-colour": "blue"}, 403, "AccessDenied"), (b"x", {"x-amz-meta-more": "x"}, 403, "AccessDenied"),
                                        (b"x", {"Content-Type": "text/html"}, 403, "AccessDenied"), (b"x", {"x-amz-signature": "0" * 64}, 403, "SignatureDoesNotMatch"),
                                        (b"x", {"policy": form["fields"]["policy"][:-8] + "AAAAAAA="}, 403, "SignatureDoesNotMatch"), (b"x", {"key": None}, 400, "InvalidArgument"),
                                        (b"x", {"x-amz-signature": None}, 400, "InvalidArgument"), (b"x", {"policy": None, "x-amz-signature": None}, 403, "AccessDenied"),
                                        (b"x", {"x-amz-copy-source": BUCKET + "/large"}, 403, "AccessDenied")]:
        answer = posted(form, data, **changed)
        assert answer[0] == status and f"<Code>{code}</Code>" in answer[2], (changed, answer)
    fields = {"success_action_status": "201"}
    form = s3.generate_presigned_post(BUCKET, "described <&>", Fields=fields, Conditions=[fields])
    status, headers, body = posted(form, b"x")
    assert status == 201 and f"<Bucket>{BUCKET}</Bucket><Key>described &lt;&amp;&gt;</Key>" in body, body
    fields = {"success_action_redirect": "http://127.0.0.1/done?a=b"}
    form = s3.generate_presigned_post(BUCKET, "redirected", Fields=fields, Conditions=[fields])
    status, headers, body = posted(form, b"x")
    assert status == 303 and headers["Location"].startswith(f"http://127.0.0.1/done?a=b&bucket={BUCKET}&key=redirected&etag=%22"), headers
    s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": key} for key in ("in/a picture.png", "described <&>", "redirected")]})


def configurations(s3):
    rules = [{"ID": "r", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 3}, "Transitions": [{"Days": 1, "StorageClass": "GLACIER"}]},
             {"ID": "s", "Status": "Disabled", "Filter": {"And": {"Prefix": "a", "Tags": [{"Key": "k", "Value": "v"}]}}, "NoncurrentVersionExpiration": {"NoncurrentDays": 5}}]
    s3.put_bucket_lifecycle_configuration(Bucket=BUCKET, LifecycleConfiguration={"Rules": rules})
    assert s3.get_bucket_lifecycle_configuration(Bucket=BUCKET)["Rules"] == rules
    s3.delete_bucket_lifecycle(Bucket=BUCKET)
    cors = [{"AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://*.example.org"], "AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 60}]
    s3.put_bucket_cors(Bucket=BUCKET, CORSConfiguration={"CORSRules": cors})
    assert s3.get_bucket_cors(Bucket=BUCKET)["CORSRules"] == cors
    s3.delete_bucket_cors(Bucket=BUCKET)
    site = {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "error.html"},
            "RoutingRules": [{"Condition": {"KeyPrefixEquals": "docs/"}, "Redirect": {"ReplaceKeyPrefixWith": "documents/"}}]}
    s3.put_bucket_website(Bucket=BUCKET, WebsiteConfiguration=site)
    answer = s3.get_bucket_website(Bucket=BUCKET)
    assert {name: answer[name] for name in site} == site, answer
    s3.delete_bucket_website(Bucket=BUCKET)
    refused(lambda: s3.get_bucket_website(Bucket=BUCKET), "NoSuchWebsiteConfiguration", 404)
    controls = {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}
    s3.put_bucket_ownership_controls(Bucket=BUCKET, OwnershipControls=controls)
    assert s3.get_bucket_ownership_controls(Bucket=BUCKET)["OwnershipControls"] == controls
    s3.delete_bucket_ownership_controls(Bucket=BUCKET)
    refused(lambda: s3.get_bucket_ownership_controls(Bucket=BUCKET), "OwnershipControlsNotFoundError", 404)
    blocked = {"BlockPublicAcls": True, "IgnorePublicAcls": False, "BlockPublicPolicy": True, "RestrictPublicBuckets": False}
    s3.put_public_access_block(Bucket=BUCKET, PublicAccessBlockConfiguration=blocked)
    assert s3.get_public_access_block(Bucket=BUCKET)["PublicAccessBlockConfiguration"] == blocked
    s3.delete_public_access_block(Bucket=BUCKET)
    refused(lambda: s3.get_public_access_block(Bucket=BUCKET), "NoSuchPublicAccessBlockConfiguration", 404)


def keys_of_every_kind(s3):
    for key in KEYS:
        s3.put_object(Bucket=BUCKET, Key=key, Body=key.encode(), Metadata={"name": "value"})
    for key in KEYS:
        assert s3.get_object(Bucket=BUCKET, Key=key)["Body"].read() == key.encode(), key
    assert [item["Key"] for item in s3.list_objects_v2(Bucket=BUCKET)["Contents"]] == sorted(KEYS, key=str.encode)
    assert [item["Key"] for item in s3.list_objects(Bucket=BUCKET)["Contents"]] == sorted(KEYS, key=str.encode)
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, PaginationConfig={"PageSize": 3})
    assert sum(page["KeyCount"] for page in pages) == len(KEYS)
    s3.copy_object(Bucket=BUCKET, Key="copy", CopySource={"Bucket": BUCKET, "Key": KEYS[0]})
    assert s3.head_object(Bucket=BUCKET, Key="copy")["Metadata"] == {"name": "value"}
    answer = s3.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": key} for key in [*KEYS, "copy"]]})
    assert len(answer["Deleted"]) == len(KEYS) + 1 and "Errors" not in answer
    assert "Contents" not in s3.list_objects_v2(Bucket=BUCKET)
    refused(lambda: s3.put_object(Bucket=BUCKET, Key="k" * 1025, Body=b""), "KeyTooLongError", 400)


def reading(s3):
    body = bytes(range(256)) * 4096
    tag = s3.put_object(Bucket=BUCKET, Key="bytes", Body=body, CacheControl="no-store", Expires="Thu, 01 Jan 2037 00:00:00 GMT")["ETag"]
    assert tag == f'"{hashlib.md5(body).hexdigest()}"'
    part = s3.get_object(Bucket=BUCKET, Key="bytes", Range="bytes=1000-1999")
    assert part["ResponseMetadata"]["HTTPStatusCode"] == 206 and part["Body"].read() == body[1000:2000]
    assert part["ContentRange"] == f"bytes 1000-1999/{len(body)}" and part["CacheControl"] == "no-store"
    error = refused(lambda: s3.get_object(Bucket=BUCKET, Key="bytes", Range=f"bytes={len(body)}-"), "InvalidRange", 416)
    assert error["Error"]["ActualObjectSize"] == str(len(body)), error
    refused(lambda: s3.get_object(Bucket=BUCKET, Key="bytes", IfNoneMatch=tag), "304", 304)
    error = refused(lambda: s3.get_object(Bucket=BUCKET, Key="bytes", IfMatch='"x"'), "PreconditionFailed", 412)
    assert error["Error"]["Condition"] == "If-Match", error
    modified = s3.head_object(Bucket=BUCKET, Key="bytes")["LastModified"]
    refused(lambda: s3.get_object(Bucket=BUCKET, Key="bytes", IfModifiedSince=modified), "304", 304)
    refused(lambda: s3.head_object(Bucket=BUCKET, Key="none"), "404", 404)
    assert s3.get_object(Bucket=BUCKET, Key="bytes", ResponseContentType="x/y")["ContentType"] == "x/y"
    for algorithm in ("CRC32", "SHA1", "SHA256"):
        value = s3.put_object(Bucket=BUCKET, Key="sum", Body=body, ChecksumAlgorithm=algorithm)[f"Checksum{algorithm}"]
        assert s3.get_object(Bucket=BUCKET, Key="sum", ChecksumMode="ENABLED")[f"Checksum{algorithm}"] == value
    refused(lambda: s3.put_object(Bucket=BUCKET, Key="sum", Body=b"x", ContentMD5="1B2M2Y8AsgTpgAmY7PhCfg=="), "BadDigest", 400)
    refused(lambda: s3.put_object(Bucket=BUCKET, Key="sum", Body=b"x", ChecksumSHA256="47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), "BadDigest", 400)


def links(s3):
    put = s3.generate_presigned_url("put_object", Params={"Bucket": BUCKET, "Key": "link"}, ExpiresIn=60)
    assert fetched(put, b"by a link", "PUT")[0] == 200
    get = s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "link", "ResponseContentType": "x/y"}, ExpiresIn=60)
    assert fetched(get) == (200, b"by a link")
    assert fetched(get.replace("x%2Fy", "x%2Fz"))[0] == 403
    status, body = fetched(put, b"by a link", "PUT", {"x-amz-meta-colour": "red", "x-amz-acl": "private"})
    assert status == 403 and b"<HeadersNotSigned>x-amz-acl, x-amz-meta-colour</HeadersNotSigned>" in body, body
    s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{BUCKET}/*", "Condition": {"StringEquals": {"s3:authType": "REST-QUERY-STRING"}}}]}))
    assert fetched(get)[0] == 403 and s3.get_object(Bucket=BUCKET, Key="link")["Body"].read() == b"by a link"
    s3.delete_bucket_policy(Bucket=BUCKET)
    bare = f"{os.environ['AWS_ENDPOINT_URL']}/{BUCKET}/link"
    assert fetched(bare)[0] == 403
    assert fetched(bare + "?response-content-type=x%2Fy")[0] in (400, 403)
    status, body = fetched(s3.generate_presigned_url("put_object", Params={"Bucket": BUCKET, "Key": "link"}), b"", "PUT", {"Content-Length": str(80 * MIB), "Expect": "100-continue"})
    assert status == 400 and b"EntityTooLarge" in body and b"<MaxSizeAllowed>67108864</MaxSizeAllowed>" in body, body


def parts(s3):
    content = os.urandom(MIB) * 40
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "file")
        with open(path, "wb") as file:
            file.write(content)
        s3.upload_file(path, BUCKET, "large", Config=TransferConfig(multipart_threshold=8 * MIB, multipart_chunksize=8 * MIB), ExtraArgs={"Metadata": {"a": "b"}})
        head = s3.head_object(Bucket=BUCKET, Key="large")
        assert head["ContentLength"] == len(content) and head["ETag"].endswith('-5"') and head["Metadata"] == {"a": "b"}, head
        s3.download_file(BUCKET, "large", path + "2")
        with open(path + "2", "rb") as file:
            assert file.read() == content
    assert s3.get_object(Bucket=BUCKET, Key="large")["Body"].read() == content
    assert s3.get_object(Bucket=BUCKET, Key="large", Range=f"bytes={8 * MIB - 5}-{8 * MIB + 4}")["Body"].read() == content[8 * MIB - 5:8 * MIB + 5]
    second = s3.get_object(Bucket=BUCKET, Key="large", PartNumber=2)
    assert second["PartsCount"] == 5 and second["Body"].read() == content[8 * MIB:16 * MIB]
    s3.copy({"Bucket": BUCKET, "Key": "large"}, BUCKET, "large copy", Config=TransferConfig(multipart_threshold=8 * MIB, multipart_chunksize=16 * MIB))
    assert s3.get_object(Bucket=BUCKET, Key="large copy")["Body"].read() == content
    upload = s3.create_multipart_upload(Bucket=BUCKET, Key="given up")["UploadId"]
    part = s3.upload_part(Bucket=BUCKET, Key="given up", UploadId=upload, PartNumber=1, Body=b"x")
    s3.upload_part(Bucket=BUCKET, Key="given up", UploadId=upload, PartNumber=2, Body=b"x")
    assert [item["UploadId"] for item in s3.list_multipart_uploads(Bucket=BUCKET)["Uploads"]] == [upload]
    assert [item["PartNumber"] for item in s3.list_parts(Bucket=BUCKET, Key="given up", UploadId=upload)["Parts"]] == [1, 2]
    named = {"Parts": [{"PartNumber": number, "ETag": part["ETag"]} for number in (1, 2)]}
    refused(lambda: s3.complete_multipart_upload(Bucket=BUCKET, Key="given up", UploadId=upload, MultipartUpload=named), "EntityTooSmall", 400)
    s3.abort_multipart_upload(Bucket=BUCKET, Key="given up", UploadId=upload)
    refused(lambda: s3.list_parts(Bucket=BUCKET, Key="given up", UploadId=upload), "NoSuchUpload", 404)


def versions(s3):
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    first = s3.put_object(Bucket=BUCKET, Key="v", Body=b"1")["VersionId"]
    s3.put_object(Bucket=BUCKET, Key="v", Body=b"2")
    marker = s3.delete_object(Bucket=BUCKET, Key="v")
    assert marker["DeleteMarker"]
    answer = refused(lambda: s3.get_object(Bucket=BUCKET, Key="v"), "NoSuchKey", 404)
    assert answer["ResponseMetadata"]["HTTPHeaders"]["x-amz-delete-marker"] == "true", answer
    refused(lambda: s3.get_object(Bucket=BUCKET, Key="v", VersionId=marker["VersionId"]), "MethodNotAllowed", 405)
    assert s3.get_object(Bucket=BUCKET, Key="v", VersionId=first)["Body"].read() == b"1"
    listed = s3.list_object_versions(Bucket=BUCKET, Prefix="v")
    assert len(listed["Versions"]) == 2 and [item["IsLatest"] for item in listed["DeleteMarkers"]] == [True], listed


def settings(s3):
    assert s3.get_bucket_acl(Bucket=BUCKET)["Grants"][0]["Permission"] == "FULL_CONTROL"
    assert s3.get_bucket_location(Bucket=BUCKET)["LocationConstraint"] is None
    assert s3.get_bucket_encryption(Bucket=BUCKET)["ServerSideEncryptionConfiguration"]["Rules"][0]["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256"
    refused(lambda: s3.get_bucket_cors(Bucket=BUCKET), "NoSuchCORSConfiguration", 404)
    refused(lambda: s3.get_bucket_lifecycle_configuration(Bucket=BUCKET), "NoSuchLifecycleConfiguration", 404)
    refused(lambda: s3.get_bucket_policy(Bucket=BUCKET), "NoSuchBucketPolicy", 404)
    s3.put_bucket_acl(Bucket=BUCKET, ACL="private")  # whose ownership controls were deleted
    s3.put_bucket_ownership_controls(Bucket=BUCKET, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]})
    refused(lambda: s3.put_bucket_acl(Bucket=BUCKET, ACL="private"), "AccessControlListNotSupported", 400)
    assert s3.head_bucket(Bucket=BUCKET)["ResponseMetadata"]["HTTPHeaders"]["x-amz-bucket-region"] == "us-east-1"
    refused(lambda: s3.delete_bucket(Bucket=BUCKET), "BucketNotEmpty", 409)


def lists(s3):
    """Access control lists, encryption with KMS and configurations by id, in a bucket that takes lists."""
    bucket = "lists-bucket"
    everybody = "http://acs.amazonaws.com/groups/global/AllUsers"
    refused(lambda: s3.create_bucket(Bucket=bucket, ACL="public-read", ObjectOwnership="ObjectWriter"), "InvalidBucketAclWithBlockPublicAccessError", 400)
    s3.create_bucket(Bucket=bucket, ObjectOwnership="ObjectWriter")
    refused(lambda: s3.put_bucket_acl(Bucket=bucket, ACL="public-read"), "AccessDenied", 403)
    s3.delete_public_access_block(Bucket=bucket)
    s3.put_object(Bucket=bucket, Key="open", Body=b"open", ACL="public-read")
    url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/"
    assert fetched(url + "open") == (200, b"open") and fetched(url)[0] == 403
    s3.put_bucket_acl(Bucket=bucket, ACL="public-read")
    answer = s3.get_bucket_acl(Bucket=bucket)
    me = answer["Owner"]["ID"]
    grants = [{"Grantee": {"ID": me, "Type": "CanonicalUser"}, "Permission": "FULL_CONTROL"}, {"Grantee": {"Type": "Group", "URI": everybody}, "Permission": "READ"}]
    assert answer["Grants"] == grants and fetched(url)[0] == 200, answer
    s3.put_object_acl(Bucket=bucket, Key="open", AccessControlPolicy={"Owner": {"ID": me}, "Grants": grants[:1]})
    assert s3.get_object_acl(Bucket=bucket, Key="open")["Grants"] == grants[:1] and fetched(url + "open")[0] == 403
    answer = refused(lambda: s3.put_object_acl(Bucket=bucket, Key="open", GrantRead='who="1"'), "InvalidArgument", 400)
    assert answer["Error"]["ArgumentName"] == "x-amz-grant-read" and answer["Error"]["ArgumentValue"] == 'who="1"', answer
    refused(lambda: s3.put_bucket_acl(Bucket=bucket), "MissingSecurityHeader", 400)
    put = s3.put_object(Bucket=bucket, Key="kms", Body=b"x", ServerSideEncryption="aws:kms", BucketKeyEnabled=True)
    for answer in (put, s3.get_object(Bucket=bucket, Key="kms"), s3.head_object(Bucket=bucket, Key="kms")):
        assert (answer["ServerSideEncryption"], answer["SSEKMSKeyId"], answer["BucketKeyEnabled"]) == ("aws:kms", put["SSEKMSKeyId"], True), answer
    refused(lambda: s3.put_object(Bucket=bucket, Key="kms", Body=b"x", ServerSideEncryption="aws:kms", SSEKMSKeyId="fake-key-id"), "KMS.NotFoundException", 400)
    metrics = {"Id": "m", "Filter": {"Prefix": "a"}}
    assert s3.put_bucket_metrics_configuration(Bucket=bucket, Id="m", MetricsConfiguration=metrics)["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert s3.list_bucket_metrics_configurations(Bucket=bucket)["MetricsConfigurationList"] == [metrics]
    s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "open"}, {"Key": "kms"}]})
    s3.delete_bucket(Bucket=bucket)


def recorded(s3):
    """What S3 was recorded to answer where its model says something else, or nothing."""
    tags = {"TagSet": [{"Key": "k", "Value": "v"}]}
    assert s3.put_bucket_tagging(Bucket=BUCKET, Tagging=tags)["ResponseMetadata"]["HTTPStatusCode"] == 204
    policy = {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{BUCKET}/never"}}
    assert s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(policy))["ResponseMetadata"]["HTTPStatusCode"] == 204
    s3.delete_bucket_policy(Bucket=BUCKET)
    assert refused(lambda: s3.get_object_tagging(Bucket=BUCKET, Key="none"), "NoSuchKey", 404)["Error"]["Key"] == f"{BUCKET}/none"
    assert refused(lambda: s3.delete_object_tagging(Bucket=BUCKET, Key="none"), "NoSuchKey", 404)["Error"]["Key"] == "none"


def digests(s3):
    answer = refused(lambda: s3.put_object(Bucket=BUCKET, Key="k", Body=b"x", ContentMD5="not-md5"), "InvalidDigest", 400)
    assert answer["Error"]["Content-MD5"] == "not-md5", answer
    answer = refused(lambda: s3.put_object(Bucket=BUCKET, Key="k", Body=b"x", ContentMD5="YWJjZGVmZ2hpamtsbW5vcA=="), "BadDigest", 400)
    assert (answer["Error"]["ExpectedDigest"], answer["Error"]["CalculatedDigest"]) == ("YWJjZGVmZ2hpamtsbW5vcA==", "ndTkYSaMgDT1yFZOFVxnpg=="), answer
    answer = refused(lambda: s3.put_object(Bucket=BUCKET, Key="k" * 1025, Body=b"x"), "KeyTooLongError", 400)
    assert (answer["Error"]["Size"], answer["Error"]["MaxSizeAllowed"]) == ("1025", "1024"), answer


def empty(s3):
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=BUCKET):
        for item in page.get("Versions", []) + page.get("DeleteMarkers", []):
            s3.delete_object(Bucket=BUCKET, Key=item["Key"], VersionId=item["VersionId"])
    s3.delete_bucket(Bucket=BUCKET)
    refused(lambda: s3.head_bucket(Bucket=BUCKET), "404", 404)


def main():
    s3 = client(signature_version="s3v4")
    s3.create_bucket(Bucket=BUCKET)
    for stage in (keys_of_every_kind, reading, links, forms, parts, configurations, versions, settings, lists, recorded, digests, empty):
        stage(s3)
    print("all held")


main()
