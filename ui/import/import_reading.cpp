#include "ui/import/import_reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace rolewright::ui {
namespace {

constexpr qint64 block = 1 << 20;

Result<std::string> textOf(const QString& path, const std::atomic<bool>& cancelled)
{
    const auto failed = [&path](const QString& why) { return Error{"Unreadable", ImportReader::tr("%1 cannot be read: %2").arg(path, why).toStdString(), {}}; };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    if (file.size() > static_cast<qint64>(interchange::largestFile))
        return failed(ImportReader::tr("it is larger than 512 MB"));
    std::string text;
    text.reserve(static_cast<std::size_t>(file.size()));
    while (!cancelled && text.size() <= interchange::largestFile) {
        const QByteArray next = file.read(block);
        if (file.error() != QFileDevice::NoError)
            return failed(file.errorString());
        if (next.isEmpty())
            break;
        text.append(next.constData(), static_cast<std::size_t>(next.size()));
    }
    return text;
}

/// Reads one file after the other; the error that stopped it, if one did.
Result<void> readAll(const QStringList& files, interchange::AuthorizationDetails& details, const std::atomic<bool>& cancelled, const std::function<void(int)>& begun)
{
    for (int i = 0; i < files.size(); ++i) {
        begun(i);
        const Result<std::string> text = textOf(files[i], cancelled);
        if (!text)
            return text.error();
        const std::string name = QFileInfo(files[i]).fileName().toStdString();
        if (const Result<void> read = details.read(name, *text); !read)
            return Error{read.error().code, interchange::placeText(name, read.error().span) + ": " + read.error().message, {}};
    }
    return {};
}

}  // namespace

void ImportReader::cancel()
{
    *m_cancelled = true;
}

/// `work(tell)` on the thread pool; its answer on the GUI thread unless it is no longer wanted by then.
template <typename Work>
void ImportReader::run(Work work)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const auto onGuiThread = [self = QPointer<ImportReader>(this), flag = m_cancelled](auto what) {
        QMetaObject::invokeMethod(
            qApp,
            [self, flag, what = std::move(what)] {
                if (self && !*flag)
                    what(*self);
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start([work = std::move(work), onGuiThread, flag = m_cancelled] {
        const auto tell = [&onGuiThread](double done) {
            onGuiThread([percent = static_cast<int>(done * 100)](ImportReader& reader) { Q_EMIT reader.progressed(percent); });
        };
        onGuiThread([reading = work(*flag, tell)](ImportReader& reader) { Q_EMIT reader.finished(reading); });
    });
}

void ImportReader::start(const QStringList& files, std::optional<AccountId> account, identity::SnapshotPtr world)
{
    run([files, account = std::move(account), world = std::move(world)](const std::atomic<bool>& cancelled, const std::function<void(double)>& tell) {
        constexpr double readingShare = 0.9;  // the rest is for comparing with what is there
        int file = 0;
        interchange::ImportOptions options;
        options.account = account;
        options.cancelled = &cancelled;
        options.progress = [&](double done) { tell((file + done) / static_cast<double>(files.size()) * readingShare); };
        auto details = std::make_shared<interchange::AuthorizationDetails>(options);
        const Result<void> read = readAll(files, *details, cancelled, [&file](int begun) { file = begun; });
        return read ? ImportReading{details, details->into(*world)} : ImportReading{nullptr, read.error()};
    });
}

void ImportReader::again(const ImportReading& reading, identity::SnapshotPtr world)
{
    run([details = reading.details, world = std::move(world)](const std::atomic<bool>&, const std::function<void(double)>&) {
        return ImportReading{details, details->into(*world)};
    });
}

}  // namespace rolewright::ui
