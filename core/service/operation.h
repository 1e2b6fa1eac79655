/// Every change and every question is an operation: one value with many renderings.
#pragma once

#include "core/base/blob.h"
#include "core/json/writer.h"

#include <string>
#include <string_view>

namespace rolewright::service {

/// Bytes that come beside the parameters, with what is known of them: summing them up takes time that nobody should wait for in line.
struct Payload {
    BlobPtr bytes;
    std::string md5;        ///< hex
    std::string crc64nvme;  ///< base64

    static std::shared_ptr<const Payload> of(std::string bytes);
};
using PayloadPtr = std::shared_ptr<const Payload>;

/// `{service, action, parameters}`. Parameter names and shapes are the API's own: `RoleName`, `Tags: [{Key, Value}]`.
/// Binary values are UTF-8 text where they can be; see the S3 operations for those that cannot.
struct Operation {
    std::string service;  ///< `iam`, `sts`, `s3`, `organizations`, `lambda`
    std::string action;   ///< `CreateRole`
    json::Object parameters = json::Object::object();
    PayloadPtr payload = {};  ///< an object's or a part's bytes when they are not among the parameters

    /// `iam:CreateRole`
    std::string name() const { return service + ":" + action; }
};

/// Reads `iam:CreateRole` (service case-insensitive, `s3api` means `s3`; action exact or in the CLI's `create-role` spelling). Fails with
/// `InvalidAction`, and the nearest name there is, when it is none of the operations in `operations()`.
Result<Operation> parseOperation(std::string_view name, json::Object parameters = json::Object::object());

/// The `aws …` command line that does this: `aws iam create-role --role-name R1 --assume-role-policy-document '{…}'`, quoted for sh so that
/// every byte arrives. Secrets are masked. A function's code is named as a zip file, an event over 4 KiB as a file. An object's body goes through a temporary file; a body over 4 KiB is named as a file with the last
/// part of the key.
std::string toCommandLine(const Operation& operation);

/// The AWS CLI's spelling of an API name: `SAMLProviderArn` → `saml-provider-arn`, `ListObjectsV2` → `list-objects-v2`.
std::string toCliName(std::string_view apiName);

}  // namespace rolewright::service
