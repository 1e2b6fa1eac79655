#include "core/server/form_upload.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/protocol/s3_route.h"
#include "core/protocol/xml_reader.h"
#include "core/protocol/xml_writer.h"

#include <algorithm>

namespace rolewright::server {
namespace {

using protocol::ErrorDetails;
using protocol::FormParameter;
using protocol::HttpRequest;
using protocol::HttpResponse;
using protocol::MultipartForm;
using protocol::SignatureClaim;

/// Fields that are headers of PutObject under the same name. Whatever else a form says makes no other operation of it.
bool isHeader(std::string_view name)
{
    constexpr std::string_view plain[] = {"cache-control", "content-type", "content-disposition", "content-encoding", "content-language",
                                          "content-md5",   "expires"};
    constexpr std::string_view prefixes[] = {
        "x-amz-meta-",     "x-amz-storage-class",          "x-amz-server-side-encryption", "x-amz-website-redirect-location",
        "x-amz-checksum-", "x-amz-sdk-checksum-algorithm", "x-amz-object-lock-",           "x-amz-grant-"};
    return std::find(std::begin(plain), std::end(plain), name) != std::end(plain) ||
           std::any_of(std::begin(prefixes), std::end(prefixes), [name](std::string_view prefix) { return name.starts_with(prefix); });
}

Error missingField(const std::string& name, ErrorDetails& details)
{
    details = {{"ArgumentName", name}, {"ArgumentValue", ""}};
    return {"InvalidArgument", "Bucket POST must contain a field named '" + name + "'.  If it is specified, please check the order of the fields.", {}};
}

/// `<Tagging><TagSet><Tag>…` as the header has it: `a=1&b=2`.
Result<std::string> tagHeader(const std::string& xml)
{
    const Error malformed{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
    const auto root = protocol::readXml(xml);
    const protocol::XmlElement* const set = root && root->name == "Tagging" ? root->child("TagSet") : nullptr;
    if (!set)
        return malformed;
    std::vector<std::string> tags;
    for (const protocol::XmlElement& tag : set->children) {
        const protocol::XmlElement* const key = tag.child("Key");
        const protocol::XmlElement* const value = tag.child("Value");
        if (tag.name != "Tag" || !key || !value)
            return malformed;
        tags.push_back(text::percentEncode(key->text) + '=' + text::percentEncode(value->text));
    }
    return text::join(tags, "&");
}

/// The one who signed the policy. Source: Amazon S3 API Reference, "Calculating a signature" of browser-based uploads.
Result<std::optional<SignatureClaim>> readClaim(const MultipartForm& form, ErrorDetails& details)
{
    if (form.find("AWSAccessKeyId") || form.find("signature"))
        return Error{"InvalidRequest", "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.", {}};
    if (!form.find("policy") && !form.find("x-amz-signature"))
        return std::optional<SignatureClaim>();
    for (const char* name : {"policy", "X-Amz-Signature", "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date"}) {
        if (!form.find(name))
            return missingField(name, details);
    }
    const auto argument = [&](const char* name, std::string message) {
        details = {{"ArgumentName", name}, {"ArgumentValue", *form.find(name)}};
        return Error{"InvalidArgument", std::move(message), {}};
    };
    if (*form.find("x-amz-algorithm") != protocol::signatureAlgorithm)
        return argument("X-Amz-Algorithm", "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"");
    const auto credential = text::split(*form.find("x-amz-credential"), '/');
    if (credential.size() != 5)
        return argument(
            "X-Amz-Credential",
            "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
    SignatureClaim claim;
    claim.accessKeyId = credential[0];
    claim.scope = {std::string(credential[1]), std::string(credential[2]), std::string(credential[3]), std::string(credential[4])};
    claim.signature = *form.find("x-amz-signature");
    claim.timestamp = *form.find("x-amz-date");
    const auto time = protocol::parseBasicIso8601(claim.timestamp);
    if (!time)
        return argument("X-Amz-Date", "X-Amz-Date must be formated via ISO8601 Long format");
    claim.time = *time;
    if (const std::string* const token = form.find("x-amz-security-token"))
        claim.sessionToken = *token;
    return std::optional(std::move(claim));
}

Result<HttpRequest> putOf(const HttpRequest& request, FormUpload& upload)
{
    // The bucket stands in the path, or in front of the host's name.
    std::string path(request.path());
    path += path.ends_with('/') ? "" : "/";
    HttpRequest put{"PUT", path + text::percentEncode(upload.key, true), {}, *std::move(upload.form.file)};
    for (const auto& [name, value] : request.headers.fields()) {
        if (text::equalsIgnoringCase(name, "host") || text::equalsIgnoringCase(name, "user-agent"))
            put.headers.add(name, value);
    }
    for (const FormParameter& field : upload.form.fields) {
        const std::string name = text::lower(field.name);
        if (name == "acl") {
            put.headers.add("x-amz-acl", field.value);
        } else if (name == "tagging") {
            auto tags = tagHeader(field.value);
            if (!tags)
                return tags.error();
            put.headers.add("x-amz-tagging", *std::move(tags));
        } else if (isHeader(name)) {
            put.headers.add(name, field.value);
        }
    }
    return put;
}

HttpResponse describe(const FormUpload& upload, const std::string& location, const std::string& etag)
{
    protocol::XmlWriter xml(protocol::XmlLayout::tight);
    xml.open("PostResponse");
    xml.leaf("Location", location);
    xml.leaf("Bucket", upload.bucket);
    xml.leaf("Key", upload.key);
    xml.leaf("ETag", etag);
    xml.close();
    HttpResponse response{201, {}, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.take()};
    response.headers.add("Content-Type", "application/xml");
    return response;
}

/// A page to go to; a header's line must not end in it.
bool isPage(std::string_view url)
{
    return (text::startsWithIgnoringCase(url, "http://") || text::startsWithIgnoringCase(url, "https://")) &&
           std::all_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
}

}  // namespace

bool isFormUpload(const HttpRequest& request)
{
    if (!protocol::isMultipartForm(request))
        return false;
    const protocol::S3Place place = protocol::placeOf(request);
    return !place.bucket.empty() && place.key.empty();
}

Result<FormUpload> readFormUpload(const HttpRequest& request, ErrorDetails& details)
{
    auto form = protocol::readMultipartForm(request);
    if (!form)
        return form.error();
    FormUpload upload;
    upload.form = *std::move(form);
    upload.bucket = protocol::placeOf(request).bucket;
    const std::string* const key = upload.form.find("key");
    if (!key)
        return missingField("key", details);
    if (!upload.form.file) {
        details = {{"ArgumentName", "file"}, {"ArgumentValue", "0"}};
        return Error{"InvalidArgument", "POST requires exactly one file upload per request.", {}};
    }
    upload.key = text::replaceAll(*key, "${filename}", upload.form.fileName);
    if (upload.key.empty()) {
        details = {{"ArgumentName", "key"}, {"ArgumentValue", ""}};
        return Error{"InvalidArgument", "User key must have a length greater than 0.", {}};
    }
    auto claim = readClaim(upload.form, details);
    if (!claim)
        return claim.error();
    upload.claim = *std::move(claim);
    if (upload.claim)
        upload.policy = *upload.form.find("policy");
    auto put = putOf(request, upload);
    if (!put)
        return put.error();
    upload.put = *std::move(put);
    return upload;
}

Result<void> FormUpload::checkPolicy(std::optional<Instant> now, ErrorDetails& details) const
{
    const auto document = crypto::fromBase64(policy);
    if (!document)
        return Error{"InvalidPolicyDocument", "Invalid Policy: Invalid JSON.", {}};
    return protocol::checkPostPolicy(*document, {form, bucket, key, put.body.size()}, now, details);
}

HttpResponse FormUpload::answerOf(const HttpResponse& stored, bool encrypted) const
{
    const std::string etag(stored.headers.find("ETag").value_or(""));
    const std::string location = (encrypted ? "https://" : "http://") + std::string(put.headers.find("host").value_or("localhost")) + std::string(put.path());
    const std::string* page = form.find("success_action_redirect");
    page = page ? page : form.find("redirect");
    const std::string* const status = form.find("success_action_status");
    HttpResponse response{204, {}, {}};
    if (page && isPage(*page)) {
        response.status = 303;
        response.headers.add("Location", *page + (page->find('?') == std::string::npos ? '?' : '&') + "bucket=" + text::percentEncode(bucket) +
                                             "&key=" + text::percentEncode(key) + "&etag=" + text::percentEncode(etag));
    } else {
        if (status && *status == "201")
            response = describe(*this, location, etag);
        else if (status && *status == "200")
            response.status = 200;
        response.headers.add("Location", location);
    }
    for (const auto& [name, value] : stored.headers.fields()) {
        if (!text::equalsIgnoringCase(name, "content-length") && !text::equalsIgnoringCase(name, "content-type"))
            response.headers.add(name, value);
    }
    return response;
}

}  // namespace rolewright::server
