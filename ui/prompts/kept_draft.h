/// What is written in a dialog: kept while it is written, offered again when the program ended before it was saved, asked about before it is dropped.
#pragma once

#include "ui/prompts/begun_as.h"

#include <QObject>
#include <QString>
#include <QVariantMap>

#include <functional>
#include <vector>

class QDialog;
class QLineEdit;

namespace rolewright::ui {

class Prompts;
class Store;
class TextListEditor;

/// Drafts are in the settings, as those of the wizards: nothing secret may be in them.
class KeptDraft final : public QObject {
    Q_OBJECT
public:
    /// `key` tells one draft from another ("policy/111122223333"), `what` is what is being written ("The policy"); both as long as the dialog.
    KeptDraft(QDialog& dialog, const Store& store, Prompts& prompts, const QString& key, const QString& what);

    /// A part of the draft; it begins with what it says now. `put` is to do what typing does.
    void add(const QString& name, std::function<QString()> text, std::function<void(const QString&)> put);
    void add(QLineEdit* field);
    /// With what is typed and not in the list yet.
    void add(const QString& name, TextListEditor* list);
    /// Something that is no part of the draft yet but would be lost; empty when there is nothing. `put` gets it when all parts are back.
    void setBegun(std::function<QVariantMap()> begun, std::function<void(const QVariantMap&)> put);

    bool isDirty() const;
    /// To be called at every change: keeps what is written.
    void keep();
    /// `save` at once when whoever acts now began the draft; else asks first.
    void askToSave(std::function<void()> save);
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
    BegunAs m_begunAs;
    QString m_key;
    QString m_what;
    std::vector<Part> m_parts;
    std::function<QVariantMap()> m_begun;
    std::function<void(const QVariantMap&)> m_putBegun;
    bool m_offered = false;
};

}  // namespace rolewright::ui
