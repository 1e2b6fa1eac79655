aws iam create-user --user-name 'open

