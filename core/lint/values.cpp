#include "core/evaluation/values.h"

#include "core/base/time_text.h"
#include "core/lint/fixes.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace rolewright::lint {
namespace {

using evaluation::IpBlock;
using policy::ConditionValue;

bool hasVariable(const ConditionValue& value)
{
    return value.value.find("${") != std::string::npos;
}

void checkBoolean(Examination& examination, const Row& row, const ConditionValue& value)
{
    if (!evaluation::parseBoolean(value.value))
        examination.report("TYPE_MISMATCH_BOOLEAN", value.span, Phrase::tr("`%1` compares with true or false, not with `%2`").with(row.row->operatorName.value, value.value));
}

void checkNumber(Examination& examination, const Row& row, const ConditionValue& value)
{
    if (!evaluation::parseNumber(value.value))
        examination.report("TYPE_MISMATCH_NUMBER", value.span, Phrase::tr("`%1` compares with numbers, and `%2` is none").with(row.row->operatorName.value, value.value));
}

void checkDate(Examination& examination, const ConditionValue& value)
{
    if (parseIso8601(value.value))
        return;
    const auto moment = parseEpochSeconds(value.value);
    if (!moment)
        examination.report("TYPE_MISMATCH_DATE", value.span, Phrase::tr("`%1` is no date: write 2026-01-31 or 2026-01-31T12:00:00Z").with(value.value));
    else
        examination.report("INVALID_DATE_VALUE", value.span, Phrase::tr("seconds since 1970 are hard to read: this is %1").with(toIso8601(*moment))).fix = replaceText(value.span, toIso8601(*moment));
}

void checkBytes(Examination& examination, const ConditionValue& value)
{
    if (!evaluation::decodeBase64(value.value))
        examination.report("TYPE_MISMATCH_STRING", value.span, Phrase::tr("BinaryEquals compares bytes, written in base64, and `%1` is none").with(value.value));
}

IpBlock masked(IpBlock block)
{
    if (block.prefix <= 64) {
        block.low = 0;
        block.high = block.prefix == 0 ? 0 : block.high & (~std::uint64_t{0} << (64 - block.prefix));
    } else if (block.prefix < 128) {
        block.low &= ~std::uint64_t{0} << (128 - block.prefix);
    }
    return block;
}

std::string textOf(const IpBlock& block)
{
    std::array<char, 64> text{};
    if (block.isV4())
        std::snprintf(text.data(), text.size(), "%u.%u.%u.%u/%u", static_cast<unsigned>(block.low >> 24 & 0xff), static_cast<unsigned>(block.low >> 16 & 0xff),
                      static_cast<unsigned>(block.low >> 8 & 0xff), static_cast<unsigned>(block.low & 0xff), block.prefix - 96);
    else
        std::snprintf(text.data(), text.size(), "%x:%x:%x:%x:%x:%x:%x:%x/%u", static_cast<unsigned>(block.high >> 48), static_cast<unsigned>(block.high >> 32 & 0xffff),
                      static_cast<unsigned>(block.high >> 16 & 0xffff), static_cast<unsigned>(block.high & 0xffff), static_cast<unsigned>(block.low >> 48),
                      static_cast<unsigned>(block.low >> 32 & 0xffff), static_cast<unsigned>(block.low >> 16 & 0xffff), static_cast<unsigned>(block.low & 0xffff), block.prefix);
    return text.data();
}

/// Addresses that no request from the Internet comes from. Sources: RFC 1918, RFC 1122 (loopback), RFC 3927, RFC 4193, RFC 4291.
bool isPrivate(const IpBlock& block)
{
    static const std::vector<IpBlock> blocks = [] {
        std::vector<IpBlock> read;
        for (const char* text : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1/128"})
            read.push_back(*evaluation::parseIpBlock(text));
        return read;
    }();
    return std::any_of(blocks.begin(), blocks.end(), [&block](const IpBlock& one) { return one.contains(block); });
}

void reportPrivate(Examination& examination, const Row& row, const std::vector<SourceSpan>& places, bool all)
{
    if (places.empty() || !row.is("aws:SourceIp"))
        return;
    const Phrase::Source what = Phrase::tr("aws:SourceIp is the address on the Internet; private ones never come up there, aws:VpcSourceIp is for them");
    if (all)
        examination.report(row.op.negated ? "PRIVATE_NOT_IP_ADDRESS" : "PRIVATE_IP_ADDRESS", places.front(),
                           (row.op.negated ? Phrase::tr("%1: the condition is always true") : Phrase::tr("%1: the condition is never true")).with(what));
    else
        examination.report(row.op.negated ? "PRIVATE_NOT_IP_ADDRESS_SUBSET" : "PRIVATE_IP_ADDRESS_SUBSET", places.front(), what).fix =
            removeElements(examination, places, Phrase::tr("remove the private addresses"));
}

void checkAddresses(Examination& examination, const Row& row)
{
    std::vector<SourceSpan> privatePlaces;
    for (const ConditionValue& value : row.row->values) {
        if (hasVariable(value))
            continue;
        const auto block = evaluation::parseIpBlock(value.value);
        if (!block) {
            examination.report("TYPE_MISMATCH_IP_RANGE", value.span, Phrase::tr("`%1` is no address or range: write 203.0.113.0/24 or 2001:db8::/32").with(value.value));
            continue;
        }
        const IpBlock exact = masked(*block);
        if (exact.high != block->high || exact.low != block->low)
            examination.report("IMPROVE_IP_RANGE", value.span, Phrase::tr("the bits behind the mask do not count: `%1` says the same").with(textOf(exact))).fix = replaceText(value.span, textOf(exact));
        if (isPrivate(*block))
            privatePlaces.push_back(value.span);
    }
    reportPrivate(examination, row, privatePlaces, privatePlaces.size() == row.row->values.size());
}

}  // namespace

void checkValues(Examination& examination, const policy::Statement&, const Rows& rows)
{
    for (const Row& row : rows) {
        if (row.op.family == Family::ip)
            checkAddresses(examination, row);
        for (const ConditionValue& value : row.row->values) {
            if (hasVariable(value))
                continue;
            switch (row.op.family) {
            case Family::boolean:
            case Family::null: checkBoolean(examination, row, value); break;
            case Family::numeric: checkNumber(examination, row, value); break;
            case Family::date: checkDate(examination, value); break;
            case Family::binary: checkBytes(examination, value); break;
            default: break;
            }
        }
    }
}

}  // namespace rolewright::lint
