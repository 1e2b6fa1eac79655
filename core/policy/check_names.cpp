#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/policy/check_parts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rolewright::policy {
namespace {

bool isVendor(std::string_view text)
{
    const auto inVendor = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '*' || c == '?';
    };
    return std::all_of(text.begin(), text.end(), inVendor);
}

/// `aws`, `aws-cn` …; a pattern may stand for some of them.
bool isPartition(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> partitions{"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"};
    return text::hasWildcard(text) || std::find(partitions.begin(), partitions.end(), text) != partitions.end();
}

/// What an ARN under IAM begins with behind the account. Source: IAM's own answer to others; for `root` and delegation requests, of which that answer says nothing, the
/// resource types of STS (AssumeRoot) and IAM in the Service Authorization Reference.
bool isIamPath(std::string_view path)
{
    static constexpr std::array<std::string_view, 14> beginnings{"user/",          "federated-user/", "role/",         "group/",         "instance-profile/", "mfa/",   "server-certificate/",
                                                                 "policy/",        "sms-mfa/",        "saml-provider/", "oidc-provider/", "report/",           "access-report/",
                                                                 "delegation-request/"};
    return path == "root" || text::hasWildcard(path.substr(0, path.find('/'))) || path.find("${") < path.find('/') ||
           std::any_of(beginnings.begin(), beginnings.end(), [path](std::string_view beginning) { return path.starts_with(beginning); });
}

struct Fault {
    Flaw flaw;
    std::string subject;
    Phrase explanation;
};

/// IAM's answer names the resource with its missing fields filled in.
std::string filledIn(std::string_view partition, std::string_view rest)
{
    std::vector<std::string_view> fields = text::split(rest, ':');
    if (fields.size() == 1 && fields.front().empty())
        fields.front() = "*";
    std::string arn = "arn:" + std::string(partition);
    for (std::size_t i = 0; i < std::max<std::size_t>(fields.size(), 4); ++i)
        arn += ":" + std::string(i < fields.size() ? fields[i] : "*");
    return arn;
}

std::optional<Fault> wrongService(const std::vector<std::string_view>& fields, const std::string& arn)
{
    const std::string_view service = fields[2];
    const std::string_view region = fields.size() > 3 ? fields[3] : std::string_view();
    const bool hasRegion = fields.size() > 5 && !region.empty() && !text::hasWildcard(region);
    if (service == "iam" && hasRegion)
        return Fault{Flaw::resourceIamRegion, arn, Phrase::tr("IAM is in no region: leave the field empty, as in arn:aws:iam::123456789012:role/name")};
    // Access points and jobs of S3 have a region, and always an account with it. An ARN that ends behind the region has none (observed).
    const bool endsThere = fields.size() == 4 && !region.empty() && !text::hasWildcard(region);
    if (service == "s3" && (endsThere || (hasRegion && fields[4].empty())))
        return Fault{Flaw::resourceRegion, arn, Phrase::tr("a bucket's ARN has no region: arn:aws:s3:::name")};
    if (service == "iam" && fields.size() > 5 && !isIamPath(fields[5]))
        return Fault{Flaw::resourceIamPath, arn, Phrase::tr("say what it is, as in arn:aws:iam::123456789012:role/name")};
    return std::nullopt;
}

std::optional<Fault> wrongArn(const std::string& arn)
{
    if (arn == "*")
        return std::nullopt;
    const std::vector<std::string_view> fields = text::split(arn, ':');
    const Fault noArn{Flaw::resourceNotArn, arn, Phrase::tr("a resource is an ARN, such as arn:aws:s3:::bucket/*, or \"*\"")};
    if (fields.size() == 1)
        return noArn;
    if (!isPartition(fields[1])) {
        const std::size_t rest = fields[0].size() + 1 + fields[1].size() + 1;
        return Fault{Flaw::resourcePartition, "\"" + std::string(fields[1]) + "\" is not valid for resource \"" + filledIn(fields[1], rest < arn.size() ? std::string_view(arn).substr(rest) : std::string_view()) + "\"", Phrase::tr("an ARN begins with arn:aws: (aws-cn and aws-us-gov in China and GovCloud)")};
    }
    if (fields[0] != "arn")
        return noArn;
    if (fields.size() == 2)
        return Fault{Flaw::resourceVendor, {}, Phrase::tr("name the service behind the partition, as in arn:aws:s3:::bucket")};
    if (fields[2].empty() || (fields.size() < 6 && arn.find("::") != std::string::npos))
        return Fault{Flaw::resourceLegacy, {}, Phrase::tr("an ARN has six fields, arn:partition:service:region:account:resource; some may be empty, but every colon is there")};
    return wrongService(fields, arn);
}

std::optional<long long> wholeNumber(std::string_view text)
{
    long long number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

bool isWithin(std::string_view text, long long low, long long high)
{
    const auto number = wholeNumber(text);
    return number && *number >= low && *number <= high;
}

bool isTimeForIam(std::string_view time)
{
    const std::vector<std::string_view> parts = text::split(time, ':');
    if (!parts[0].empty() && !isWithin(parts[0], 0, 23))
        return false;
    if (parts.size() > 1 && !isWithin(parts[1], 0, 59))
        return false;
    if (parts.size() < 3)
        return true;
    // The zone's own colon splits its minutes off the seconds.
    std::string_view seconds = std::string_view(time).substr(static_cast<std::size_t>(parts[2].data() - time.data()));
    std::string_view zone;
    if (const std::size_t mark = seconds.find_first_of("zZ+-"); mark != std::string_view::npos) {
        zone = seconds.substr(mark);
        seconds = seconds.substr(0, mark);
    }
    const std::size_t point = seconds.find('.');
    if (point != std::string_view::npos && !isWithin(seconds.substr(point + 1), 0, 999'999'999))
        return false;
    if (!isWithin(seconds.substr(0, point), 0, 59))
        return false;
    if (zone.empty() || text::lower(zone.front()) == 'z')
        return zone.size() <= 1;
    const std::vector<std::string_view> offset = text::split(zone.substr(1), ':');
    return offset.size() <= 2 && offset[0].size() == 2 && isWithin(offset[0], 0, 23) && (offset.size() == 1 || (offset[1].size() == 2 && isWithin(offset[1], 0, 59)));
}

}  // namespace

void checkAction(const Text& action, std::vector<Finding>& findings)
{
    const std::string& name = action.value;
    const auto colons = std::count(name.begin(), name.end(), ':');
    const std::string vendor = name.substr(0, name.find(':'));
    if (name == "*")
        return;
    if (colons == 0)
        findings.push_back({Flaw::actionWithoutVendor, {}, Phrase::tr("an action is a service and a name, such as s3:GetObject"), action.span});
    else if (colons > 1)
        findings.push_back({Flaw::actionColons, {}, Phrase::tr("an action has one colon, between service and name"), action.span});
    else if (!isVendor(vendor) || vendor.empty())
        findings.push_back({Flaw::actionVendor, vendor, Phrase::tr("`%1` is no name of a service").with(vendor), action.span});
}

void checkAssumeAction(const Text& action, std::vector<Finding>& findings)
{
    // Source: Service Authorization Reference, AWS Security Token Service.
    static constexpr std::array<std::string_view, 15> actions{"assumerole", "assumerolewithsaml", "assumerolewithwebidentity", "assumeroot", "decodeauthorizationmessage", "getaccesskeyinfo",
                                                              "getcalleridentity", "getdelegatedaccesstoken", "getfederationtoken", "getservicebearertoken", "getsessiontoken", "getwebidentitytoken",
                                                              "setcontext", "setsourceidentity", "tagsession"};
    if (!text::startsWithIgnoringCase(action.value, "sts:")) {
        findings.push_back({Flaw::notAnAssumeAction, {}, Phrase::tr("a trust policy is about assuming the role: sts:AssumeRole; what the role may do belongs into its permissions"), action.span});
        return;
    }
    const std::string name = text::lower(std::string_view(action.value).substr(4));
    if (!text::hasWildcard(name) && std::find(actions.begin(), actions.end(), name) == actions.end())
        findings.push_back({Flaw::unknownAssumeAction, {}, Phrase::tr("STS has no action `%1`").with(action.value), action.span});
}

void checkResourceName(const Text& resource, std::vector<Finding>& findings)
{
    if (auto fault = wrongArn(resource.value))
        findings.push_back({fault->flaw, std::move(fault->subject), std::move(fault->explanation), resource.span});
}

bool isDateForIam(std::string_view date)
{
    const std::size_t t = date.find_first_of("tT");
    if (t == std::string_view::npos && date.find('-') == std::string_view::npos)
        return isWithin(date, 0, 9'223'372'036'854'775'807);
    std::string_view day = date.substr(0, t);
    const bool before = day.starts_with('-');
    const std::vector<std::string_view> parts = text::split(before ? day.substr(1) : day, '-');
    // The years that the moments of IAM's own language reach.
    if (parts.size() > 3 || !isWithin(parts[0], 0, before ? 292'275'054 : 292'278'993))
        return false;
    if ((parts.size() > 1 && !isWithin(parts[1], 1, 12)) || (parts.size() > 2 && !isWithin(parts[2], 1, 31)))
        return false;
    return t == std::string_view::npos || isTimeForIam(date.substr(t + 1));
}

std::optional<SourceSpan> firstForbiddenCharacter(std::string_view text)
{
    SourcePosition place;
    for (; place.offset < text.size(); ++place.offset) {
        const auto byte = static_cast<unsigned char>(text[place.offset]);
        // U+00A0 to U+00FF are the two-byte sequences that begin with C2 or C3.
        if (byte > 0xC3 || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')) {
            const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
            return SourceSpan{place, {std::min(place.offset + length, text.size()), place.line, place.column + 1}};
        }
        if (byte == '\n')
            place = {place.offset, place.line + 1, 1};
        else if ((byte & 0xC0) != 0x80)
            ++place.column;
    }
    return std::nullopt;
}

}  // namespace rolewright::policy
