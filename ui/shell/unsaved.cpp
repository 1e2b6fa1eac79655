#include "ui/shell/unsaved.h"

#include "ui/prompts/prompts.h"
#include "ui/shell/window_memory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int waitMilliseconds = 500;
constexpr qint64 largestFile = 8 * 1024 * 1024;

}  // namespace

Unsaved::Unsaved(Prompts& prompts, const QList<Page*>& pages, const QString& file, QObject* parent)
    : QObject(parent), m_prompts(prompts), m_pages(pages), m_file(file)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(waitMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &Unsaved::keep);
    for (const Page* page : m_pages) {
        connect(page, &Page::dirtyChanged, this, &Unsaved::changed);
        connect(page, &Page::draftChanged, &m_soon, qOverload<>(&QTimer::start));
    }
}

QString Unsaved::fileOf(const QString& workspace)
{
    if (workspace.isEmpty())
        return {};
    const QString name = WindowMemory::groupOf(workspace).section(QLatin1Char('/'), 1, 1);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("drafts/%1.json").arg(name));
}

bool Unsaved::isThere() const
{
    return !titles().isEmpty();
}

QStringList Unsaved::titles() const
{
    QStringList titles;
    for (const Page* page : m_pages) {
        if (page->isDirty())
            titles += page->title();
    }
    return titles;
}

void Unsaved::askThen(QWidget* window, std::function<void()> leave)
{
    m_prompts.choose(window, Prompts::Tone::warning, tr("Save before leaving?"), tr("Not saved yet: %1.").arg(titles().join(QStringLiteral(", "))),
                     {tr("&Save"), tr("&Discard")}, this, [this, window, leave = std::move(leave)](int choice) {
                         if (choice < 0)
                             return;
                         if (choice == 0)
                             return saveFrom(0, window, leave);
                         for (Page* page : std::as_const(m_pages))
                             page->dropTyped();
                         keep();
                         leave();
                     });
}

void Unsaved::saveFrom(int number, QWidget* window, std::function<void()> leave)
{
    if (number == m_pages.size()) {
        keep();
        return leave();
    }
    Page* page = m_pages[number];
    if (!page->isDirty())
        return saveFrom(number + 1, window, std::move(leave));
    page->saveTyped([this, number, page, window, leave = std::move(leave)](bool saved) {
        if (saved)
            saveFrom(number + 1, window, leave);
        else
            m_prompts.tell(window, Prompts::Tone::warning, tr("Not everything could be saved"), tr("%1 says why. Nothing was lost.").arg(page->title()));
    });
}

void Unsaved::keep()
{
    m_soon.stop();
    if (m_file.isEmpty())
        return;
    QJsonArray drafts;
    for (const Page* page : m_pages) {
        if (const QVariantMap draft = page->draft(); !draft.isEmpty())
            drafts.append(QJsonObject{{QStringLiteral("page"), page->id()}, {QStringLiteral("draft"), QJsonObject::fromVariantMap(draft)}});
    }
    if (drafts.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;  // a draft is a help: that it cannot be kept stops nobody from working
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(drafts).toJson(QJsonDocument::Compact));
    file.commit();
}

QStringList Unsaved::restore()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    QStringList restored;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString id = value[QStringLiteral("page")].toString();
        const auto page = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page* one) { return one->id() == id; });
        if (page != m_pages.end() && (*page)->restoreDraft(value[QStringLiteral("draft")].toObject().toVariantMap()))
            restored += (*page)->title();
    }
    return restored;
}

}  // namespace rolewright::ui
