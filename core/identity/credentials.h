/// What lets somebody sign in beside access keys and MFA devices: passwords, SSH keys, certificates. Source: IAM User Guide, "Manage passwords for IAM users",
/// "Use IAM with CodeCommit", "Manage server certificates in IAM".
#pragma once

#include "core/base/clock.h"
#include "core/identity/tag.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

/// A user's password for the AWS console. Only what proves it is kept, never the password.
struct LoginProfile {
    Instant created{};
    Instant changed{};  ///< since when the password is what it is
    bool resetRequired = false;  ///< at the next sign-in
    std::string hash;  ///< `salt:key`, both hex: the key that crypto::deriveKey makes of the password
    std::vector<std::string> earlierHashes;  ///< newest first, at most as many as AWS may be told to remember
};

/// A public key for CodeCommit over SSH.
struct SshPublicKey {
    std::string id;  ///< `APKA…`
    std::string body;  ///< as `ssh-rsa …`
    std::string fingerprint;  ///< MD5 of the key, bytes in hex between colons
    bool active = true;
    Instant uploaded{};
};

/// An X.509 certificate with which old SOAP interfaces and tools sign.
struct SigningCertificate {
    std::string id;  ///< 24 letters and digits
    std::string body;  ///< PEM
    bool active = true;
    Instant uploaded{};
};

/// A user name and password for one service. The password is shown once and not kept: nothing here takes it.
struct ServiceSpecificCredential {
    std::string id;  ///< `ACCA…`
    std::string service;  ///< `codecommit.amazonaws.com`
    std::string serviceUserName;  ///< `alice-at-111122223333`
    bool active = true;
    Instant created{};
};

/// All of a user's that are not rows of their own.
struct UserCredentials {
    std::optional<LoginProfile> loginProfile;
    std::vector<SshPublicKey> sshKeys;
    std::vector<SigningCertificate> signingCertificates;
    std::vector<ServiceSpecificCredential> serviceCredentials;
};

/// What passwords of an account's users must be like. Source: IAM API Reference, UpdateAccountPasswordPolicy.
struct PasswordPolicy {
    int minimumLength = 6;  ///< 6…128
    bool requireSymbols = false;
    bool requireNumbers = false;
    bool requireUppercase = false;
    bool requireLowercase = false;
    bool usersMayChange = false;
    std::optional<int> maximumAgeDays;  ///< 1…1095
    std::optional<int> reusePrevention;  ///< 1…24 earlier passwords
    std::optional<bool> hardExpiry;  ///< an administrator must set the next one once it is over

    bool operator==(const PasswordPolicy&) const = default;
};

/// The report of an account's users and their credentials, as it was when it was asked for.
struct CredentialReport {
    Instant generated{};
    std::string text;  ///< CSV
};

/// Hands a role to an EC2 instance. Table key: its name.
struct InstanceProfile {
    std::string name;
    std::string path = "/";
    std::string id;  ///< `AIPA…`
    std::string role;  ///< name; empty when there is none
    Instant created{};
    Tags tags;
};

/// A certificate for load balancers and the like. Its private key is looked at and not kept: nothing here serves with it. Table key: its name.
struct ServerCertificate {
    std::string name;
    std::string path = "/";
    std::string id;  ///< `ASCA…`
    std::string body;  ///< PEM
    std::string chain;  ///< PEM, may be empty
    Instant uploaded{};
    Instant expires{};
    Tags tags;
};

}  // namespace rolewright::identity
