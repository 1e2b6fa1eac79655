/// What is in buckets: objects with their versions, and uploads in parts.
#pragma once

#include "core/base/blob.h"
#include "core/identity/principals.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

/// What a client may hold an object's bytes against. Source: S3 User Guide, "Checking object integrity in Amazon S3".
struct ObjectChecksum {
    std::string algorithm;   ///< `CRC32`, `CRC32C`, `CRC64NVME`, `SHA1`, `SHA256`; empty: there is none
    std::string value;       ///< base64; of a composite one, without the number of parts
    bool composite = false;  ///< the sum of its parts' sums
};

/// A part of an object that was uploaded in parts.
struct ObjectPart {
    std::size_t size = 0;
    std::string checksum;  ///< base64, of the object's algorithm; may be empty
};

/// A copy of an archived object that can be read for a while. Source: S3 API Reference, RestoreObject.
struct Restoration {
    std::string tier;   ///< `Expedited`, `Standard` or `Bulk`: how soon it was wanted
    int days = 0;       ///< how long it was wanted
    Instant ready{};    ///< until then it is being made
    Instant expires{};  ///< from then on it is gone
};

/// One state of an object.
struct ObjectVersion {
    std::string id;  ///< empty: it was put while versioning was not on (`null` to clients)
    bool isDeleteMarker = false;  ///< stands for the object's absence
    Body body;
    std::string contentType;
    std::map<std::string, std::string> headers;   ///< by the API's names: `CacheControl`, `ContentDisposition`, `ContentEncoding`, `ContentLanguage`, `Expires` …
    std::map<std::string, std::string> metadata;  ///< of the user: `x-amz-meta-…`, by lowercase name
    std::string storageClass;                     ///< empty: `STANDARD`
    std::string etag;  ///< MD5 in hex, without quotes; of an object in parts MD5 of the parts' MD5s, `-` and how many
    Instant modified{};
    Tags tags;
    ObjectChecksum checksum;
    std::vector<ObjectPart> parts;  ///< empty when it was put in one
    std::optional<Restoration> restoration;  ///< of an archived one, the last that was asked for
};

/// What is under a key: the current version with all that came before it. Table key: bucket name, a zero byte, object key.
struct StoredObject : ObjectVersion {
    std::string bucket;
    std::string key;
    std::vector<std::shared_ptr<const ObjectVersion>> older;  ///< newest first; only of buckets with versioning
};

/// A part of an object that is still being uploaded.
struct UploadedPart {
    Body body;
    std::string etag;      ///< MD5 in hex
    std::string checksum;  ///< base64, of the upload's algorithm; may be empty
    Instant modified{};
};

/// An upload in parts that has begun. Table key: that of its object, a zero byte, its id. Source: S3 User Guide, "Uploading and copying objects using multipart upload".
struct MultipartUpload {
    std::string bucket;
    std::string key;
    std::string id;
    std::string initiator;  ///< ARN
    Instant initiated{};
    ObjectVersion object;  ///< what it will be, without its body
    std::map<int, std::shared_ptr<const UploadedPart>> parts;
};

}  // namespace rolewright::identity
