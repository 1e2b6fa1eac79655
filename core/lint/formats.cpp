#include "core/lint/fixes.h"
#include "core/lint/regions.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

using policy::ConditionValue;

/// What the values of a key look like.
enum class Format : unsigned char { region, vpc, endpoint, service, regionalService, kmsKey };

struct Rule {
    std::string_view key;
    Format format;
};

// Sources: IAM User Guide, "AWS global condition context keys"; KMS Developer Guide, "kms:ViaService"; S3 User Guide, "Bucket policy examples".
constexpr Rule rules[] = {
    {"aws:RequestedRegion", Format::region},
    {"aws:SourceVpc", Format::vpc},
    {"aws:SourceVpce", Format::endpoint},
    {"aws:CalledVia", Format::service},
    {"aws:CalledViaFirst", Format::service},
    {"aws:CalledViaLast", Format::service},
    {"aws:PrincipalServiceName", Format::service},
    {"aws:PrincipalServiceNamesList", Format::service},
    {"iam:PassedToService", Format::service},
    {"iam:AWSServiceName", Format::service},
    {"kms:ViaService", Format::regionalService},
    {"s3:x-amz-server-side-encryption-aws-kms-key-id", Format::kmsKey},
};

/// `vpc-` and 8 or 17 hexadecimal digits.
bool isId(std::string_view text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return (text.size() == 8 || text.size() == 17) && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

bool isServiceName(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> endings{".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal", ".amazonaws.eu", ".aws.dev", ".c2s.ic.gov", ".sc2s.sgov.gov"};
    return text.find('/') == std::string_view::npos && std::any_of(endings.begin(), endings.end(), [text](std::string_view ending) { return text.size() > ending.size() && text.ends_with(ending); });
}

/// `service.region.amazonaws.com`.
bool isRegionalService(std::string_view text)
{
    const std::vector<std::string_view> labels = text::split(text, '.');
    return isServiceName(text) && std::any_of(labels.begin() + 1, labels.end(), isRegion);
}

bool isKmsKeyArn(std::string_view text)
{
    const std::vector<std::string_view> fields = text::split(text, ':');
    return fields.size() == 6 && fields[0] == "arn" && fields[2] == "kms" && fields[5].starts_with("key/");
}

void checkRegionValue(Examination& examination, const ConditionValue& value)
{
    if (isRegion(value.value))
        return;
    const std::string_view nearest = nearestRegion(value.value);
    Finding& finding = examination.report("INVALID_REGION", value.span, withGuess(Phrase::tr("there is no Region `%1`").with(value.value), nearest));
    if (!nearest.empty())
        finding.fix = replaceText(value.span, nearest);
}

void checkFormat(Examination& examination, Format format, const ConditionValue& value)
{
    const std::string& text = value.value;
    switch (format) {
    case Format::region: return checkRegionValue(examination, value);
    case Format::vpc:
        if (!isId(text, "vpc-"))
            examination.report("INVALID_VPC_FORMAT", value.span, Phrase::tr("`%1` is no VPC: `vpc-` and 8 or 17 letters and digits").with(text));
        return;
    case Format::endpoint:
        if (!isId(text, "vpce-"))
            examination.report("INVALID_VPCE_FORMAT", value.span, Phrase::tr("`%1` is no VPC endpoint: `vpce-` and 8 or 17 letters and digits").with(text));
        return;
    case Format::service:
        if (!isServiceName(text))
            examination.report("INVALID_SERVICE_PRINCIPAL_FORMAT", value.span, Phrase::tr("`%1` is no service principal: write its full name, such as lambda.amazonaws.com").with(text));
        return;
    case Format::regionalService:
        if (!isRegionalService(text))
            examination.report("INVALID_SERVICE_PRINCIPAL_FORMAT", value.span, Phrase::tr("`%1` is no service in a Region: write service.region.amazonaws.com, such as s3.us-east-1.amazonaws.com").with(text));
        return;
    case Format::kmsKey:
        if (!isKmsKeyArn(text))
            examination.report("INVALID_KMS_KEY_VALUE", value.span, Phrase::tr("requests carry the ARN of the key, never its id or alias: write arn:aws:kms:region:account:key/id"));
        return;
    }
}

}  // namespace

void checkFormats(Examination& examination, const policy::Statement&, const Rows& rows)
{
    for (const Row& row : rows) {
        const auto rule = std::find_if(std::begin(rules), std::end(rules), [&row](const Rule& one) { return row.is(one.key); });
        if (rule == std::end(rules) || row.op.family != Family::string)
            continue;
        for (const ConditionValue& value : row.row->values) {
            // Patterns and variables may become anything; a wildcard for an operator that takes it literally has a finding of its own.
            if (!text::hasWildcard(value.value) && value.value.find("${") == std::string::npos)
                checkFormat(examination, rule->format, value);
        }
    }
}

}  // namespace rolewright::lint
