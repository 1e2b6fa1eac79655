/// The metadata document of a SAML provider, from a file, dropped or pasted, and checked as IAM would, on another thread.
#pragma once

#include "core/base/result.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QPlainTextEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class Prompts;

class MetadataEditor final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…MetadataText`, `…MetadataFile`, `…MetadataMessage`.
    MetadataEditor(const QString& prefix, Prompts& prompts, QWidget* parent);

    /// True once what is there was checked and found well.
    bool isAccepted() const { return m_accepted; }
    /// The document as it was given, byte by byte.
    std::string document() const;
    void setDocument(std::string document) { take(tr("The document"), std::move(document)); }
    /// Reads a file in place of what is there.
    void readFile(const QString& path);

Q_SIGNALS:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFile();
    void take(const QString& name, Result<std::string> content);
    void textChanged();
    void check();

    Prompts& m_prompts;
    QPlainTextEdit* m_text = nullptr;
    InlineMessage* m_message = nullptr;
    std::string m_given;  ///< the file as it is, until something is typed; one that is long is not shown
    bool m_accepted = false;
    QTimer m_pause;
    LatestTask m_reading;
    LatestTask m_checking;
};

}  // namespace rolewright::ui
