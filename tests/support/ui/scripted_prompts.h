/// Answers prompts from a script, so that tests never wait for a person.
#pragma once

#include "ui/prompts/prompts.h"

#include <QStringList>

namespace rolewright::test {

class ScriptedPrompts final : public ui::Prompts {
public:
    bool yes = true;                ///< the answer to every confirm
    int choice = -1;                ///< the answer to every choose, unless `yes` is false; -1: the last
    QString text;                   ///< the answer to every askText; null: cancelled
    QStringList files;              ///< the answer to every askOpenFiles
    QString saveAs;                 ///< the answer to every askSaveFile; empty: cancelled
    QStringList asked;              ///< titles and texts of everything asked or told, in order

    void confirm(QWidget*, Tone, const QString& title, const QString& textShown, const QString&, QObject*, std::function<void(bool)> answered) override
    {
        asked << title << textShown;
        answered(yes);
    }
    void choose(QWidget*, Tone, const QString& title, const QString& textShown, const QStringList& actions, QObject*, std::function<void(int)> answered) override
    {
        asked << title << textShown;
        answered(!yes ? -1 : choice < 0 ? static_cast<int>(actions.size()) - 1 : choice);
    }
    void choose(QWidget* parent, Tone tone, const QString& title, const QString& textShown, const QStringList& actions, const QString&, QObject* context, std::function<void(int)> answered) override
    {
        choose(parent, tone, title, textShown, actions, context, std::move(answered));
    }
    void tell(QWidget*, Tone, const QString& title, const QString& textShown) override { asked << title << textShown; }
    void askText(QWidget*, const QString& title, const QString&, const QString&, std::function<QString(const QString&)> check, QObject*,
                 std::function<void(const QString*)> answered) override
    {
        asked << title;
        const QString problem = check && !text.isNull() ? check(text) : QString();
        answered(text.isNull() || !problem.isEmpty() ? nullptr : &text);
    }
    void askOpenFiles(QWidget*, const QString& title, const QString&, QObject*, std::function<void(const QStringList&)> answered) override
    {
        asked << title;
        if (!files.isEmpty())
            answered(files);
    }
    void askSaveFile(QWidget*, const QString& title, const QString&, const QString&, const QString&, QObject*, std::function<void(const QString&)> answered) override
    {
        asked << title;
        if (!saveAs.isEmpty())
            answered(saveAs);
    }
};

}  // namespace rolewright::test
