#!/bin/sh
# Changes made in Rolewright. Secrets are masked: put them in before you run it.
set -e

aws iam create-user --user-name alice --tags Key=team,Value=blue '[{"Key":"a"}]'
aws iam update-role --role-name R1 --description='-rf it'\''s' --max-session-duration 3600
aws iam update-role --cli-input-json '{"RoleName":"R1","Description":"file:///etc/passwd"}'
body=$(mktemp) && printf %s 'AAEC' | base64 -d > "$body" && aws s3api put-object --bucket b --key k --body "$body"
printf %s '{"FunctionName":"f","Code":{"ZipFile":"[]"}}' | rolewright call lambda:CreateFunction --json -
rolewright call practice:GetIdentityProvider
aws lambda invoke --function-name f --cli-binary-format raw-in-base64-out --payload=-1 /dev/stdout
