#include "ui/sign_in/practice_files.h"

#include "core/json/writer.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/tasks/latest_task.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QWidget>

#include <memory>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PracticeFiles)
};

struct Kind {
    const char* member;  ///< of GetIdentityProvider's answer
    const char* title;
    const char* name;
    const char* filter;
    const char* suffix;
};

const Kind& kindOf(PracticeFile file)
{
    static constexpr Kind kinds[] = {
        {"SAMLMetadataDocument", QT_TRANSLATE_NOOP("PracticeFiles", "Export the SAML metadata"), "practice-metadata.xml", QT_TRANSLATE_NOOP("PracticeFiles", "SAML metadata (*.xml)"), "xml"},
        {"Keys", QT_TRANSLATE_NOOP("PracticeFiles", "Export the key set"), "practice-jwks.json", QT_TRANSLATE_NOOP("PracticeFiles", "Key sets (*.json)"), "json"},
        {"Configuration", QT_TRANSLATE_NOOP("PracticeFiles", "Export the OpenID configuration"), "openid-configuration.json", QT_TRANSLATE_NOOP("PracticeFiles", "OpenID configurations (*.json)"), "json"},
    };
    return kinds[static_cast<std::size_t>(file)];
}

/// A few kilobytes; the file before stays until the new one is whole.
Result<QString> write(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    const auto bytes = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), bytes) != bytes || !file.commit())
        return Error{"FileError", Texts::tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString()).toStdString(), {}};
    return Texts::tr("Written: %1").arg(QFileInfo(path).absoluteFilePath());
}

}  // namespace

void exportPracticeFile(PracticeFile file, Store& store, Prompts& prompts, QWidget* parent, std::function<void(Result<QString>)> done)
{
    const Kind& kind = kindOf(file);
    const auto chosen = [&store, parent, &kind, done = std::move(done)](const QString& path) {
        store.callAs(sts::Caller::anonymous(), {"practice", "GetIdentityProvider", json::Object::object()}, parent, [path, parent, &kind, done](const engine::CallResult& result) {
            if (!result.answer.ok())
                return done(result.answer.error());
            const auto writing = std::make_shared<LatestTask>();  // lives until it has answered
            writing->start([path, text = json::stringOr(*result.answer, kind.member)](const LatestTask::Cancelled&) { return write(path, text); },
                           [writing, alive = QPointer<QWidget>(parent), done](Result<QString> written) {
                               if (alive)
                                   done(std::move(written));
                           });
        });
    };
    prompts.askSaveFile(parent, Texts::tr(kind.title), QString::fromLatin1(kind.name), Texts::tr(kind.filter), QString::fromLatin1(kind.suffix), parent, chosen);
}

}  // namespace rolewright::ui
