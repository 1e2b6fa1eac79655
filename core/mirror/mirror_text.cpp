#include "core/mirror/mirror_text.h"

#include "core/identity/row_tables.h"
#include "core/storage/rows.h"
#include "core/storage/schema.h"

#include <utility>

namespace rolewright::mirror {
namespace {

constexpr int mirrorForm = 1;
constexpr json::Limits mirrorLimits{.bytes = 512u << 20, .depth = 8, .values = 4'000'000};

Error invalid() { return Error::ours("InvalidMirror", Phrase::tr("what was kept of the account as it was read cannot be read any more: pull it again")); }

template <typename Row> std::string nameOf() { return std::string(storage::storedName(identity::tableIdOf<Row>())); }

template <typename Row> using TableOf = std::decay_t<decltype(identity::tableOf<Row>(std::declval<identity::Account&>()))>;

/// The table's rows; those that `near` has are its own.
template <typename Row> Result<TableOf<Row>> tableFrom(const json::Object& texts, const identity::Account* near)
{
    std::vector<identity::RowPtr<Row>> rows;
    for (const json::Object& text : texts) {
        if (!text.is_string())
            return invalid();
        auto row = storage::fromText<Row>(text.get_ref<const std::string&>());
        if (!row)
            return row.error();
        const auto same = near ? identity::tableOf<Row>(*near).find(identity::rowKey(*row)) : nullptr;
        rows.push_back(same && storage::toText(*same) == text.get_ref<const std::string&>() ? same : std::make_shared<const Row>(*std::move(row)));
    }
    return TableOf<Row>::fromRows(std::move(rows));
}

}  // namespace

std::string toText(const Mirror& mirror)
{
    json::Object text{{"form", mirrorForm}, {"account", mirror.account.text()}, {"pulledAt", mirror.pulledAt.time_since_epoch().count()}};
    text["notTold"] = json::Object::array();
    for (const Gap& gap : mirror.report.gaps)
        text["notTold"].push_back(gap.operation);
    json::Object rows = json::Object::object();
    if (const identity::AccountPtr account = mirror.base->account(mirror.account)) {
        text["facts"] = storage::toText(*account);
        identity::forEachRowType([&]<typename Row>(identity::RowTag<Row>) {
            json::Object texts = json::Object::array();
            identity::tableOf<Row>(*account).forEach([&texts](const identity::RowPtr<Row>& row) { texts.push_back(storage::toText(*row)); });
            if (!texts.empty())
                rows[nameOf<Row>()] = std::move(texts);
            return true;
        });
    }
    text["rows"] = std::move(rows);
    return json::compact(text);
}

Result<Mirror> mirrorFromText(std::string_view text, const identity::Snapshot& near)
{
    const auto read = json::parseObject(text, mirrorLimits);
    if (!read || !read->is_object() || read->value("form", 0) != mirrorForm)
        return invalid();
    auto id = AccountId::parse(json::stringOr(*read, "account"));
    auto facts = storage::fromText<identity::Account>(json::stringOr(*read, "facts"));
    if (!id || !facts)
        return invalid();
    const identity::AccountPtr known = near.account(*id);
    const json::Object rows = partOf(*read, "rows");
    std::optional<Error> failure;
    identity::Account account = *std::move(facts);
    account.id = *id;
    identity::forEachRowType([&]<typename Row>(identity::RowTag<Row>) {
        auto table = tableFrom<Row>(listOf(rows, nameOf<Row>().c_str()), known.get());
        if (table)
            identity::tableOf<Row>(account) = *std::move(table);
        else
            failure = table.error();
        return table.ok();
    });
    if (failure)
        return *failure;
    Mirror mirror;
    mirror.account = *id;
    mirror.pulledAt = Instant(std::chrono::milliseconds(read->value("pulledAt", std::int64_t{0})));
    for (const json::Object& operation : listOf(*read, "notTold")) {
        if (operation.is_string())
            mirror.report.gaps.push_back({operation.get<std::string>(), {}});
    }
    const identity::Snapshot world = identity::Snapshot().withAwsPolicies(near.awsPolicies());
    mirror.base = std::make_shared<const identity::Snapshot>(world.withAccount(std::make_shared<const identity::Account>(std::move(account))));
    return mirror;
}

}  // namespace rolewright::mirror
