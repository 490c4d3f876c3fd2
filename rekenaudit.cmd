@echo off
rem Start rekenaudit op Windows, zonder make en zonder beheerdersrechten.
rem Dubbelklik voor het menu, of typ een opdracht: rekenaudit genereer --help
setlocal
set "HIER=%~dp0"
set "OMGEVING=%USERPROFILE%\rekenaudit-omgeving"
set "PYTHONPATH=%HIER%src"
set "PYTHON=%OMGEVING%\Scripts\python.exe"

if exist "%PYTHON%" (
  "%PYTHON%" "%HIER%scripts\inrichten.py" "%OMGEVING%" "%HIER%requirements.lock"
  goto ingericht
)
where py >nul 2>nul
if not errorlevel 1 (
  py -3 "%HIER%scripts\inrichten.py" "%OMGEVING%" "%HIER%requirements.lock"
  goto ingericht
)
where python >nul 2>nul
if not errorlevel 1 (
  python "%HIER%scripts\inrichten.py" "%OMGEVING%" "%HIER%requirements.lock"
  goto ingericht
)
goto zonder_python

:ingericht
if errorlevel 9009 goto zonder_python
if errorlevel 1 (
  echo Het inrichten is niet gelukt. Verwijder de map "%OMGEVING%" en probeer het opnieuw.
  pause
  exit /b 2
)
"%PYTHON%" -m rekenaudit %*
exit /b %errorlevel%

:zonder_python
echo Deze computer heeft nog geen Python.
echo Installeer Python 3.13 van www.python.org met de knop "Install Now". Dat kan zonder beheerder.
pause
exit /b 2
