/// The ARN of a resource type as fields to fill in: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::catalogue {

class ArnTemplate {
public:
    /// `arn` as the catalogue writes it. It must outlive the template.
    explicit ArnTemplate(std::string_view arn);

    /// Names of the fields in order: `Partition`, `BucketName`, `ObjectName`.
    const std::vector<std::string_view>& fields() const { return m_fields; }
    /// The ARN with these values, in order; a value that is empty or not given is `*`.
    std::string fill(const std::vector<std::string>& values) const;
    /// What the fields are in this ARN; nothing when it is none of this type. A field ends where the text behind it first comes, and
    /// only in the last part of an ARN may it hold a colon.
    std::optional<std::vector<std::string>> read(std::string_view arn) const;

private:
    std::vector<std::string_view> m_texts;   ///< before, between and behind the fields: one more than there are fields
    std::vector<std::string_view> m_fields;
};

}  // namespace rolewright::catalogue
