/// What AWS's service models say about operations and their shapes: members in order, names on the wire, types, limits, errors. Facts of botocore's models
/// and of our overlays, made by packaging/tools/generate_service_model.py; a service's table is read when it is first asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::protocol {

enum class Wire : std::uint8_t { query, json, restXml };
enum class ShapeType : std::uint8_t { structure, list, map, text, integer, real, boolean, timestamp, blob };
/// Where a member of an input or output travels. Only REST services use others than the body.
enum class Place : std::uint8_t { body, path, query, header, headers, status };
enum class TimeForm : std::uint8_t { iso8601, epoch, http };

struct Shape;

struct Member {
    std::string_view name;      ///< as core/service and the CLI call it: `RoleName`
    std::string_view wireName;  ///< of the parameter, element or header; for `headers` what the names begin with
    const Shape* shape = nullptr;
    Place place = Place::body;
    bool required = false;
    bool flattened = false;    ///< a list whose elements stand side by side, without an element around them
    bool isPayload = false;    ///< the body is this member and nothing else
    bool isAttribute = false;  ///< an XML attribute
    bool isIdempotencyToken = false;
    std::string_view prefixNamespace = {};  ///< `xsi=http://…` when the member's attributes have a prefix
};

struct Shape {
    std::string_view name;
    ShapeType type = ShapeType::text;
    std::vector<Member> members;        ///< of a structure, in the order in which answers have them
    const Shape* element = nullptr;     ///< of a list; of a map, its values
    std::string_view elementName;       ///< `member`, or another name, of a list's elements; of a map's values
    std::string_view keyName;           ///< of a map's keys
    std::optional<std::int64_t> least;  ///< length in code points, number of elements, or value
    std::optional<std::int64_t> most;
    std::string_view pattern;             ///< a regular expression as AWS documents it
    std::vector<std::string_view> words;  ///< the values that a text may have; empty when any
    TimeForm timeForm = TimeForm::iso8601;
    bool percentEncoded = false;  ///< how answers carry IAM's policy documents

    /// By the API's name; null when there is none.
    const Member* member(std::string_view name) const;
};

struct OperationModel {
    std::string_view name;
    std::string_view method;       ///< `POST`; REST services use others
    std::string_view target;       ///< `/`, `/{Bucket}/{Key+}?tagging`
    const Shape* input = nullptr;  ///< null when there is none
    const Shape* output = nullptr;
    int status = 200;  ///< of success
    bool isUnsigned = false;
    std::string_view inputElement;         ///< root of an XML body whose members are the input's own
    std::string_view outputElement;        ///< the same of the answer
    std::vector<std::string_view> errors;  ///< codes that the model lists

    /// None when there is no input.
    std::span<const Member> parameters() const { return input ? std::span<const Member>(input->members) : std::span<const Member>(); }
};

struct ErrorModel {
    std::string_view code;
    int status = 400;
};

class ServiceModel {
public:
    std::string_view service() const { return m_service; }  ///< `iam`, `sts`, `s3`, `organizations`
    std::string_view version() const { return m_version; }  ///< `2010-05-08`
    std::string_view xmlNamespace() const { return m_namespace; }
    std::string_view targetPrefix() const { return m_targetPrefix; }  ///< of `X-Amz-Target`
    Wire wire() const { return m_wire; }
    /// Whose facts these are: `botocore 1.43.11`.
    std::string_view source() const { return m_source; }

    /// Sorted by name.
    const std::vector<OperationModel>& operations() const { return m_operations; }
    /// By name, exactly; null when there is none.
    const OperationModel* operation(std::string_view name) const;
    /// The status that goes with an error's code; nothing when the model does not know it.
    std::optional<int> statusOf(std::string_view errorCode) const;

private:
    friend class ModelReader;
    std::string m_text;
    std::string_view m_service, m_version, m_namespace, m_targetPrefix, m_source;
    Wire m_wire = Wire::query;
    std::vector<Shape> m_shapes;
    std::vector<OperationModel> m_operations;
    std::vector<ErrorModel> m_errors;
};

/// The model of `iam`, `sts`, `s3` or `organizations`; null for others. Safe from any thread.
const ServiceModel* findModel(std::string_view service);

}  // namespace rolewright::protocol
