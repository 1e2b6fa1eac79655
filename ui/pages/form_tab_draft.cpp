// What is typed in a FormTab and not saved, as it is kept for the next start.
#include "ui/pages/form_tab.h"

namespace rolewright::ui {
namespace {

const QString baseKey = QStringLiteral("base");
const QString typedKey = QStringLiteral("typed");
const QString begunKey = QStringLiteral("begunAs");
const QString pendingKey = QStringLiteral("begun");

}  // namespace

QVariantMap FormTab::draft() const
{
    const QVariantMap inFields = begunDraft();
    if (m_typed == m_base && inFields.isEmpty())
        return {};
    const auto map = [](const Fields& fields) {
        QVariantMap values;
        for (const auto& [field, text] : fields)
            values.insert(QString::fromStdString(field), QString::fromStdString(text));
        return values;
    };
    QVariantMap draft{{baseKey, map(m_base)}, {typedKey, map(m_typed)}, {begunKey, m_begunAs.arn()}};
    if (!inFields.isEmpty())
        draft.insert(pendingKey, inFields);
    return draft;
}

void FormTab::restoreDraft(const QVariantMap& draft)
{
    const auto fields = [&draft](const QString& key) {
        Fields values;
        const QVariantMap map = draft.value(key).toMap();
        for (auto value = map.begin(); value != map.end(); ++value)
            values[value.key().toStdString()] = value.value().toString().toStdString();
        return values;
    };
    refresh();
    m_base = fields(baseKey);
    put(fields(typedKey));
    m_begunAs.restore(draft.value(begunKey).toString());
    restoreBegun(draft.value(pendingKey).toMap());
    refresh();  // what was changed elsewhere since is merged, or asked about
}

}  // namespace rolewright::ui
