/// The window, and a small pack on disk that did not come with the program.
#pragma once

#include "core/training/skeleton.h"
#include "tests/support/ui/played_lesson.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/opened_pack.h"
#include "ui/shell/practice_desks.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace rolewright::test {

struct AuthorBench : WindowFixture {
    AuthorBench()
    {
        show();
        window().openPage(QStringLiteral("walkthroughs"));
    }

    static constexpr int patience = 30'000;  ///< milliseconds, on a busy machine
    static bool comesTo(const std::function<bool()>& state) { return QTest::qWaitFor(state, patience); }

    QString packPath() const { return folder.filePath(QStringLiteral("sample")); }
    QString file(const char* name) const { return packPath() + QLatin1Char('/') + QString::fromLatin1(name); }
    /// Writes the skeleton's files.
    void writePack()
    {
        const training::PackFiles files = *training::skeleton("sample");
        for (const auto& [name, text] : files) {
            QDir().mkpath(QFileInfo(file(name.c_str())).path());
            writeText(file(name.c_str()), text);
        }
    }
    /// Saves one file with `from` replaced by `to`, as editors do that write another file first.
    void edit(const char* name, const char* from, const char* to)
    {
        QFile old(file(name));
        if (!old.open(QIODevice::ReadOnly))
            qFatal("%s is not there", name);
        const QByteArray text = old.readAll().replace(from, to);
        old.close();
        writeText(file("swap.tmp"), text.toStdString());
        QFile::remove(file(name));
        QFile::rename(file("swap.tmp"), file(name));
    }
    /// As a person does: the menu's entry, and the folder in the dialog.
    bool open()
    {
        part<QAction>(window(), "packOpenFolder")->trigger();
        auto* dialog = window().findChild<QFileDialog*>(QStringLiteral("promptFolder"));
        if (!dialog)
            return false;
        Q_EMIT dialog->fileSelected(packPath());
        dialog->close();
        return comesTo([this] { return part<QWidget>(window(), "packAbout")->isVisible(); });
    }
    QString cell(const char* table, int row, int column) { return cellIn(window(), table, row, column); }
    static QString cellIn(QWidget& where, const char* table, int row, int column)
    {
        return part<QAbstractItemView>(where, table)->model()->index(row, column).data().toString();
    }

    /// With `ROLEWRIGHT_PICTURES`, a folder.
    static void keepPicture(QWidget& shown, const char* name)
    {
        const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES");
        if (!folder.isEmpty())
            shown.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
    }

    QTemporaryDir folder;
};

}  // namespace rolewright::test
