/// The Qt application behind a window: its name, its settings, its colours and its language.
#pragma once

#include <QApplication>

namespace rolewright::app {

/// Whether a window can be shown: there is a display, or a Qt platform was chosen that needs none.
bool hasDisplay();

class GraphicalApplication {
public:
    /// In the language with this code (see ui/theme/language.h); an empty one stands for what the person chose or, before that, the desktop's.
    explicit GraphicalApplication(const QString& language = {});

private:
    struct Names {
        Names();
    };
    Names m_names;  ///< first: the application reads them
    int m_count = 1;
    char m_name[11] = "rolewright";
    char* m_arguments[2] = {m_name, nullptr};
    QApplication m_application;
};

}  // namespace rolewright::app
