#include "core/crypto/crypto.h"
#include "core/storage/body_files.h"
#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {
namespace {

using identity::ObjectVersion;

/// Small blobs stand in the row, others are named; what is in a file already stays there.
json::Object piecesOf(const Body& body, std::size_t largest) {
    json::Object pieces = json::Object::array();
    for (const Body::Piece& piece : body.pieces()) {
        json::Object text = {{"blob", piece.blob->name()}, {"size", piece.blob->size()}};
        if (piece.length != piece.blob->size()) text.update({{"begin", piece.begin}, {"length", piece.length}});
        if (!piece.blob->isFiled() && piece.blob->size() <= largest) {
            const auto bytes = piece.blob->read(0, piece.blob->size());
            text["bytes"] = crypto::toBase64(*bytes);
        }
        pieces.push_back(std::move(text));
    }
    return pieces;
}

void readPiece(Fields& fields, Body::Piece& piece) {
    std::string name;
    std::size_t size = 0;
    fields.text("blob", name);
    fields.number("size", size);
    if (fields.has("bytes")) {
        std::string text;
        fields.text("bytes", text);
        auto bytes = crypto::fromBase64(text);
        if (!bytes || bytes->size() != size) return fields.fail("bytes");
        piece.blob = std::make_shared<const Blob>(std::move(*bytes), std::move(name));
    } else {
        if (name.size() != 64 || name.find_first_not_of("0123456789abcdef") != std::string::npos) return fields.fail("blob");
        piece.blob = std::make_shared<const Blob>(size, std::move(name));
    }
    piece.length = size;
    if (!fields.has("begin")) return;
    fields.number("begin", piece.begin);
    fields.number("length", piece.length);
    if (piece.begin > size || piece.length > size - piece.begin) fields.fail("begin");
}

void readBody(Fields& fields, Body& body) {
    std::vector<Body::Piece> pieces;
    fields.list("body", pieces, readPiece);
    for (const Body::Piece& piece : pieces) {
        if (!piece.blob) return;  // what was wrong with it is noted
    }
    body = Body(std::move(pieces));
}

/// Before version 6 a body was one text in the row.
void readOldBody(Fields& fields, Body& body) {
    std::string text;
    fields.text("body", text);
    auto bytes = crypto::fromBase64(text);
    if (!bytes) return fields.fail("body");
    const std::string name = crypto::toHex(crypto::sha256(*bytes));
    body = Body(std::make_shared<const Blob>(std::move(*bytes), name));
}

json::Object partsOf(const ObjectVersion& version) {
    json::Object parts = json::Object::array();
    for (const identity::ObjectPart& part : version.parts) parts.push_back({{"size", part.size}, {"checksum", part.checksum}});
    return parts;
}

json::Object toObject(const ObjectVersion& version, std::size_t largest) {
    json::Object object = {{"version", version.id}, {"body", piecesOf(version.body, largest)}, {"contentType", version.contentType}, {"etag", version.etag},
                           {"modified", number(version.modified)}, {"tags", list(version.tags)}};
    if (version.isDeleteMarker) object["deleteMarker"] = true;
    if (!version.headers.empty()) object["headers"] = version.headers;
    if (!version.metadata.empty()) object["metadata"] = version.metadata;
    if (!version.storageClass.empty()) object["storageClass"] = version.storageClass;
    if (!version.checksum.algorithm.empty()) {
        object["checksum"] = {{"algorithm", version.checksum.algorithm}, {"value", version.checksum.value}, {"composite", version.checksum.composite}};
    }
    if (!version.parts.empty()) object["parts"] = partsOf(version);
    if (const auto& restoration = version.restoration) {
        object["restoration"] = {{"tier", restoration->tier}, {"days", restoration->days}, {"ready", number(restoration->ready)}, {"expires", number(restoration->expires)}};
    }
    return object;
}

/// All but the body.
void readFacts(Fields& fields, ObjectVersion& version) {
    fields.text("contentType", version.contentType);
    fields.text("etag", version.etag);
    fields.instant("modified", version.modified);
    fields.tags("tags", version.tags);
    if (fields.has("deleteMarker")) fields.flag("deleteMarker", version.isDeleteMarker);
    if (fields.has("headers")) fields.textMap("headers", version.headers);
    if (fields.has("metadata")) fields.textMap("metadata", version.metadata);
    if (fields.has("storageClass")) fields.text("storageClass", version.storageClass);
    if (fields.has("checksum")) {
        fields.object("checksum", [&](Fields& checksum) {
            checksum.text("algorithm", version.checksum.algorithm);
            checksum.text("value", version.checksum.value);
            checksum.flag("composite", version.checksum.composite);
        });
    }
    if (fields.has("parts")) {
        fields.list("parts", version.parts, [](Fields& part, identity::ObjectPart& into) {
            part.number("size", into.size);
            part.text("checksum", into.checksum);
        });
    }
    if (!fields.has("restoration")) return;
    fields.object("restoration", [&](Fields& restoration) {
        identity::Restoration& into = version.restoration.emplace();
        restoration.text("tier", into.tier);
        restoration.number("days", into.days);
        restoration.instant("ready", into.ready);
        restoration.instant("expires", into.expires);
    });
}

void readVersion(Fields& fields, ObjectVersion& version) {
    fields.text("version", version.id);
    readBody(fields, version.body);
    readFacts(fields, version);
}

}  // namespace

std::string toText(const identity::StoredObject& row) {
    json::Object object = {{"bucket", row.bucket}, {"key", row.key}};
    object.update(toObject(row, largestInRow));
    if (!row.older.empty()) {
        json::Object older = json::Object::array();
        for (const auto& version : row.older) older.push_back(toObject(*version, largestOfMany));
        object["older"] = std::move(older);
    }
    return json::compact(object);
}

template <>
Result<identity::StoredObject> fromText(std::string_view text) {
    return readRow<identity::StoredObject>(text, [](Fields& fields, identity::StoredObject& row) {
        fields.text("bucket", row.bucket);
        fields.text("key", row.key);
        if (!fields.has("version")) {
            readOldBody(fields, row.body);
            return readFacts(fields, row);
        }
        readVersion(fields, row);
        if (!fields.has("older")) return;
        std::vector<ObjectVersion> older;
        fields.list("older", older, readVersion);
        for (ObjectVersion& version : older) row.older.push_back(std::make_shared<const ObjectVersion>(std::move(version)));
    });
}

std::string toText(const identity::MultipartUpload& row) {
    json::Object parts = json::Object::array();
    for (const auto& [number, part] : row.parts) {
        parts.push_back({{"number", number}, {"body", piecesOf(part->body, largestOfMany)}, {"etag", part->etag}, {"checksum", part->checksum}, {"modified", storage::number(part->modified)}});
    }
    return json::compact({{"bucket", row.bucket},
                          {"key", row.key},
                          {"id", row.id},
                          {"initiator", row.initiator},
                          {"initiated", number(row.initiated)},
                          {"object", toObject(row.object, largestInRow)},
                          {"parts", std::move(parts)}});
}

template <>
Result<identity::MultipartUpload> fromText(std::string_view text) {
    return readRow<identity::MultipartUpload>(text, [](Fields& fields, identity::MultipartUpload& row) {
        fields.text("bucket", row.bucket);
        fields.text("key", row.key);
        fields.text("id", row.id);
        fields.text("initiator", row.initiator);
        fields.instant("initiated", row.initiated);
        fields.object("object", [&](Fields& object) { readVersion(object, row.object); });
        std::vector<std::pair<int, identity::UploadedPart>> parts;
        fields.list("parts", parts, [](Fields& part, std::pair<int, identity::UploadedPart>& into) {
            part.number("number", into.first);
            readBody(part, into.second.body);
            part.text("etag", into.second.etag);
            part.text("checksum", into.second.checksum);
            part.instant("modified", into.second.modified);
        });
        for (auto& [number, part] : parts) row.parts.emplace(number, std::make_shared<const identity::UploadedPart>(std::move(part)));
    });
}

}  // namespace rolewright::storage
