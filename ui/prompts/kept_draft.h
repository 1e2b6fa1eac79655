/// What is written in a dialog: kept while it is written, offered again when the program ended before it was saved, asked about before it is dropped.
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QDialog;
class QLineEdit;

namespace rolewright::ui {

class Prompts;

/// Drafts are in the settings, as those of the wizards: nothing secret may be in them.
class KeptDraft final : public QObject {
    Q_OBJECT
public:
    /// `key` tells one draft from another ("policy/111122223333"), `what` is what is being written ("The policy"); both as long as the dialog.
    KeptDraft(QDialog& dialog, Prompts& prompts, const QString& key, const QString& what);

    /// A part of the draft; it begins with what it says now. `put` is to do what typing does.
    void add(const QString& name, std::function<QString()> text, std::function<void(const QString&)> put);
    void add(const QString& name, QLineEdit* field);
    /// Something that is no part of the draft yet but would be lost: empty when there is nothing.
    void setBegun(std::function<QString()> begun) { m_begun = std::move(begun); }

    bool isDirty() const;
    /// To be called at every change: keeps what is written.
    void keep();
    /// It is saved: nothing is to be offered again.
    void forget();
    /// `leave` at once when nothing was written; else asks whether to keep it for later or to drop it.
    void askThen(std::function<void()> leave);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Part {
        QString name;
        std::function<QString()> text;
        std::function<void(const QString&)> put;
        QString start;
    };
    void offer();
    bool differs() const;

    QDialog& m_dialog;
    Prompts& m_prompts;
    QString m_key;
    QString m_what;
    std::vector<Part> m_parts;
    std::function<QString()> m_begun;
    bool m_offered = false;
};

}  // namespace rolewright::ui
