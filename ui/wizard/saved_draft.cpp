#include "ui/wizard/saved_draft.h"

#include "ui/wizard/wizard_step.h"

#include <QSettings>

namespace rolewright::ui {
namespace {

const QString callerSuffix = QStringLiteral("BegunAs");
const QString begunSuffix = QStringLiteral("Begun");

}  // namespace

QString SavedDraft::text() const { return QSettings().value(m_key).toString(); }

bool SavedDraft::save(const QString& text, const std::vector<WizardStep*>& steps)
{
    if (text.isEmpty()) {
        forget();
    } else {
        if (!m_begunAs.isThere())
            m_begunAs.begin();
        QVariantMap begun;
        for (const WizardStep* step : steps) {
            if (const QVariantMap own = step->begunDraft(); !own.isEmpty())
                begun.insert(step->objectName(), own);
        }
        QSettings settings;
        settings.setValue(m_key, text);
        settings.setValue(m_key + callerSuffix, m_begunAs.arn());
        settings.setValue(m_key + begunSuffix, begun);
    }
    QSettings settings;
    settings.sync();
    return settings.status() == QSettings::NoError;
}

void SavedDraft::putBack(const std::vector<WizardStep*>& steps)
{
    const QSettings settings;
    m_begunAs.restore(settings.value(m_key + callerSuffix).toString());
    const QVariantMap begun = settings.value(m_key + begunSuffix).toMap();
    for (WizardStep* step : steps) {
        if (const QVariantMap own = begun.value(step->objectName()).toMap(); !own.isEmpty())
            step->restoreBegun(own);
    }
}

void SavedDraft::forget()
{
    m_begunAs.clear();
    QSettings settings;
    for (const QString& suffix : {QString(), callerSuffix, begunSuffix})
        settings.remove(m_key + suffix);
}

}  // namespace rolewright::ui
