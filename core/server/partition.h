/// AWS's partitions at the edge: the world is one of `aws`, and a request that is signed for a Region of another partition sees it as if it stood there.
/// Source: AWS General Reference, "Amazon Resource Names"; IAM User Guide, "IAM ARNs".
#pragma once

#include "core/json/writer.h"

#include <string>
#include <string_view>

namespace rolewright::server {

class Partition {
public:
    /// That of a Region: `cn-north-1` lies in `aws-cn`; one that nobody knows in `aws`.
    static Partition ofRegion(std::string_view region);

    std::string_view name() const { return m_name; }
    bool isAws() const { return m_name == "aws"; }
    /// ARNs of this partition as the world knows them, also inside of policies.
    std::string understand(std::string text) const;
    /// ARNs of the world as this partition writes them, also where they are percent-encoded.
    std::string tell(std::string text) const;
    /// The same for every text in parameters and in an answer; members of S3 that are no policy are somebody's data and stay as they are.
    void understand(json::Object& parameters, bool onlyPolicies) const;
    void tell(json::Object& answer, bool onlyPolicies) const;

private:
    explicit Partition(std::string_view name) : m_name(name) {}
    std::string_view m_name;
};

}  // namespace rolewright::server
