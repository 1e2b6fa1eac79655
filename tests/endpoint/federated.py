"""People of the practice identity provider against `rolewright serve --tls`: argv is the site's URL, the certificate and the endpoint. Prints `all held`."""
import base64
import hashlib
import html
import re
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request

import boto3
import botocore
import botocore.config

SITE, CERTIFICATE, ENDPOINT = sys.argv[1:4]
ACCOUNT = "111122223333"
CALLBACK = "http://127.0.0.1:8400/callback"


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(Stay, urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=CERTIFICATE)))


def ask(path, form=None, headers=None):
    """Status, text, and where it leads."""
    body = urllib.parse.urlencode(form).encode() if form is not None else None
    try:
        answer = OPENER.open(urllib.request.Request(SITE + path, body, headers or {}))
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.read().decode(), answer.headers.get("Location", "")


def hidden(page, name):
    return html.unescape(re.search(f'name="{name}" value="([^"]*)"', page)[1])


def client(service, **keys):
    return boto3.client(service, endpoint_url=ENDPOINT, region_name="us-east-1", verify=CERTIFICATE, **keys)


def arn_of(credentials):
    return client("sts", aws_access_key_id=credentials["AccessKeyId"], aws_secret_access_key=credentials["SecretAccessKey"],
                  aws_session_token=credentials["SessionToken"]).get_caller_identity()["Arn"]


def browser():
    """The code flow with PKCE, as a program on this machine would."""
    verifier = "v" * 50
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    configuration = __import__("json").loads(ask("/.well-known/openid-configuration")[1])
    assert configuration["token_endpoint"] == SITE + "/token", configuration
    query = urllib.parse.urlencode({"client_id": "app", "redirect_uri": CALLBACK, "response_type": "code", "scope": "openid", "state": "s1",
                                    "code_challenge": challenge, "code_challenge_method": "S256"})
    status, page, _ = ask("/authorize?" + query)
    assert status == 200 and "Alice" in page, page
    status, _, location = ask("/sign-in", {"request": hidden(page, "request"), "person": "alice"}, {"Origin": SITE})
    assert status == 303 and location.startswith(CALLBACK), location
    code = urllib.parse.parse_qs(urllib.parse.urlsplit(location).query)["code"][0]
    status, text, _ = ask("/token", {"grant_type": "authorization_code", "code": code, "client_id": "app", "redirect_uri": CALLBACK, "code_verifier": verifier})
    assert status == 200, text
    return __import__("json").loads(text)["id_token"]


def saml():
    page = ask("/saml/sso")[1]
    provider = html.unescape(re.search(r'value="(arn:[^"]*)"', page)[1])
    page = ask("/saml/sign-in", {"request": hidden(page, "request"), "provider": provider, "person": "alice"}, {"Origin": SITE})[1]
    return provider, hidden(page, "SAMLResponse")


def main():
    unsigned = client("sts", config=botocore.config.Config(signature_version=botocore.UNSIGNED))
    role = f"arn:aws:iam::{ACCOUNT}:role/People"
    answer = unsigned.assume_role_with_web_identity(RoleArn=role, RoleSessionName="alice-web", WebIdentityToken=browser())
    assert arn_of(answer["Credentials"]) == f"arn:aws:sts::{ACCOUNT}:assumed-role/People/alice-web"
    provider, response = saml()
    answer = unsigned.assume_role_with_saml(RoleArn=role, PrincipalArn=provider, SAMLAssertion=response)
    assert arn_of(answer["Credentials"]) == f"arn:aws:sts::{ACCOUNT}:assumed-role/People/alice"
    print("all held")


main()
