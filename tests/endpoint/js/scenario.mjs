// The owner's scenario with the AWS SDK for JavaScript against AWS_ENDPOINT_URL: node scenario.mjs KEYID SECRET. Prints `all held` at the end.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

// The SDK is installed beside the build, not beside this file.
const require = createRequire(`${process.env.ROLEWRIGHT_JS_CLIENTS}/`);
const { IAM } = require("@aws-sdk/client-iam");
const { S3 } = require("@aws-sdk/client-s3");
const { STS } = require("@aws-sdk/client-sts");

const account = "111122223333";
const role = `arn:aws:iam::${account}:role/updateDataBucket`;
const [accessKeyId, secretAccessKey] = process.argv.slice(2);
const root = { accessKeyId, secretAccessKey };

const configured = (credentials) => ({ credentials, endpoint: process.env.AWS_ENDPOINT_URL, forcePathStyle: true, maxAttempts: 1, region: "eu-central-1" });
const iam = (credentials) => new IAM(configured(credentials));
const s3 = (credentials) => new S3(configured(credentials));
const sts = (credentials) => new STS(configured(credentials));
const allowing = (parts) => JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...parts }] });

async function refused(call, name, words = "") {
    const error = await call.then(() => undefined, (reason) => reason);
    assert.equal(error?.name, name, error?.message);
    assert.ok(error.message.includes(words), error.message);
}

async function keysOf(user) {
    const { AccessKey } = await iam(root).createAccessKey({ UserName: user });
    return { accessKeyId: AccessKey.AccessKeyId, secretAccessKey: AccessKey.SecretAccessKey };
}

async function prepare() {
    const admin = iam(root);
    for (const UserName of ["bob", "carol"])
        await admin.createUser({ UserName, Tags: [{ Key: "Team", Value: UserName }] });
    await admin.createGroup({ GroupName: "Developers" });
    await admin.addUserToGroup({ GroupName: "Developers", UserName: "bob" });
    await admin.putGroupPolicy({ GroupName: "Developers", PolicyName: "P3", PolicyDocument: allowing({ Action: ["sts:AssumeRole", "sts:TagSession"], Resource: role }) });
    const trust = allowing({ Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: ["sts:AssumeRole", "sts:TagSession"] });
    await admin.createRole({ RoleName: "updateDataBucket", AssumeRolePolicyDocument: trust });
    const bucket = ["arn:aws:s3:::data-bucket", "arn:aws:s3:::data-bucket/*"];
    await admin.putRolePolicy({
        RoleName: "updateDataBucket",
        PolicyName: "Bucket",
        PolicyDocument: allowing({ Action: ["s3:GetObject", "s3:PutObject", "s3:ListBucket"], Resource: bucket }),
    });
    await s3(root).createBucket({ Bucket: "data-bucket" });
    const { Users } = await admin.listUsers({});
    assert.deepEqual(Users.map((user) => user.UserName), ["bob", "carol"]);
}

async function assume(bob, carol) {
    assert.equal((await sts(bob).getCallerIdentity({})).Arn, `arn:aws:iam::${account}:user/bob`);
    const asked = { RoleArn: role, RoleSessionName: "bob-s1" };
    await refused(sts(carol).assumeRole(asked), "AccessDenied", `is not authorized to perform: sts:AssumeRole on resource: ${role}`);
    await refused(sts(bob).assumeRole({ ...asked, DurationSeconds: 7200 }), "ValidationError", "MaxSessionDuration");
    const answer = await sts(bob).assumeRole({ ...asked, DurationSeconds: 900, Tags: [{ Key: "Project", Value: "Atlas" }] });
    assert.match(answer.AssumedRoleUser.AssumedRoleId, /^AROA\w{17}:bob-s1$/);
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials;
    const seconds = (Expiration.getTime() - Date.now()) / 1000;
    assert.ok(seconds > 800 && seconds <= 901, `${seconds}`);
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

async function actAsTheRole(bob, session) {
    await refused(s3(bob).putObject({ Bucket: "data-bucket", Key: "k", Body: "x" }), "AccessDenied", "s3:PutObject");
    const Key = "a folder/äß +&%.txt";
    const Body = new Uint8Array(200_000).map((_, i) => i % 251);
    await s3(session).putObject({ Bucket: "data-bucket", Key, Body, ContentType: "text/x-test" });
    const got = await s3(session).getObject({ Bucket: "data-bucket", Key });
    assert.deepEqual(await got.Body.transformToByteArray(), Body);
    assert.equal(got.ContentType, "text/x-test");
    const listed = await s3(session).listObjectsV2({ Bucket: "data-bucket" });
    assert.deepEqual(listed.Contents.map((object) => object.Key), [Key]);
    await refused(iam(session).listUsers({}), "AccessDenied", "iam:ListUsers");
    assert.equal((await sts(session).getCallerIdentity({})).Arn, `arn:aws:sts::${account}:assumed-role/updateDataBucket/bob-s1`);
    await refused(s3({ ...session, sessionToken: `${session.sessionToken}A` }).listObjectsV2({ Bucket: "data-bucket" }), "InvalidAccessKeyId");
}

async function revoke(session) {
    const before = new Date(Date.now() + 1000).toISOString();
    await iam(root).putRolePolicy({
        RoleName: "updateDataBucket",
        PolicyName: "AWSRevokeOlderSessions",
        PolicyDocument: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Deny", Action: "*", Resource: "*", Condition: { DateLessThan: { "aws:TokenIssueTime": before } } }],
        }),
    });
    await refused(s3(session).listObjectsV2({ Bucket: "data-bucket" }), "AccessDenied", "explicit deny");
}

await prepare();
const [bob, carol] = [await keysOf("bob"), await keysOf("carol")];
const session = await assume(bob, carol);
await actAsTheRole(bob, session);
await revoke(session);
console.log("all held");
